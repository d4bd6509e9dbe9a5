/** What lists need of reports and comparisons without their texts: counts, fields, how far a draft is; and the few words that show that a problem came back. */
import type { ThreadedItems, ThreadJoin } from '../compare/lineage/index.ts'
import { doubtMessage, doubtsOf } from '../doubt/index.ts'
import type { Comparison, Evidence, FollowThroughStatus, ListComparison, Report, Span } from '../model.ts'
import type { ChangeCounts, ComparisonEntry, ReportEntry } from '../records.ts'
import { sentencesOf } from '../text/sentences.ts'
import type { ReturnGround, SeriesFindings, Story } from './records.ts'

/** What lists and grouping need of a report: everything but its text. */
export type ReportSummary = Pick<Report, 'id' | 'kind' | 'year' | 'reviewedYear' | 'planYear' | 'title' | 'organisation' | 'role' | 'place' | 'date' | 'session' | 'language' | 'source' | 'names'> &
  Pick<ReportEntry, 'characters' | 'counts' | 'found' | 'doubts'> & {
    /** The report's text without white space; equal for two files of one text. */
    readonly plainText: string
    /** The line at its head that calls it a draft; null for none. */
    readonly draftLine: string | null
    /** What the kind and the organisation are known by; null where they are not. */
    readonly toldBy: { readonly kind: Evidence['by'] | null; readonly organisation: Evidence['by'] | null }
  } // prettier-ignore

/** A source text without what was removed from it and without white space: the same for two files of one report. */
export function keptText(sourceText: string, removed: readonly Span[]): string {
  let kept = ''
  let from = 0
  for (const removal of removed) {
    kept += sourceText.slice(from, Math.max(from, removal.from))
    from = Math.max(from, removal.to)
  }
  return (kept + sourceText.slice(from)).replace(/\s+/g, '')
}

export function reportSummary(report: Report): ReportSummary {
  const { id, kind, year, reviewedYear, planYear, title, organisation, role, place, date, session, language, source, names } = report
  const plainText = report.blocks.map(({ marker, text }) => marker + text).join('').replace(/\s+/gu, '') // prettier-ignore
  return {
    ...{ id, kind, year, reviewedYear, planYear, title, organisation, role, place, date, session, language, source, names, plainText },
    toldBy: { kind: report.evidence.kind?.by ?? null, organisation: report.evidence.organisation?.by ?? null },
    draftLine: draftLineOf(report),
    characters: plainText.length,
    counts: {
      problems: report.problems.length,
      causes: report.causes.length,
      plans: report.plans.length,
      work: report.work.length,
      removed: report.removed.length,
      messages: report.messages.length,
    },
    found: { problems: isFound(report, 'problems'), plans: isFound(report, 'plans') },
    doubts: doubtsOf(report)
      .filter(({ kind }) => kind !== 'missing')
      .map((doubt) => ({ ...doubtMessage(doubt), from: null, to: null })),
  }
}

function isFound(report: Report, name: 'problems' | 'plans'): boolean {
  return report.parts.some(({ part, found }) => part === name && found)
}

/** The light part of a comparison: how many items had which fate. */
export type ComparisonSummary = Pick<ComparisonEntry, 'yearsApart' | 'problems' | 'plans' | 'followThrough' | 'changed' | 'similarity' | 'doubtful'>

/** @param threads what the threads of the series say of items in no link: what an older report tells is not new, and what goes on is not dropped. */
export function comparisonSummary(comparison: Comparison, threads?: ThreadedItems): ComparisonSummary {
  const { doubtful } = comparison
  const [problems, plans] = (['problems', 'plans'] as const).map((list) => changeCounts(comparison[list], doubtful.includes(list), threads)) as [
    ChangeCounts,
    ChangeCounts,
  ]
  const followThrough: Record<FollowThroughStatus, number> = { matched: 0, partial: 0, 'not-found': 0, undetermined: 0 }
  for (const { status } of comparison.followThrough) followThrough[status]++
  return {
    yearsApart: comparison.yearsApart,
    problems,
    plans,
    followThrough,
    changed: shareChanged([comparison.problems, comparison.plans]),
    similarity: comparison.similarity.all ?? null,
    doubtful,
  }
}

/** All items of either report that a thread holds together with items of the other. */
export function joinedItems(joins: readonly ThreadJoin[] = []): Readonly<Record<'earlier' | 'later', ReadonlySet<string>>> {
  return { earlier: new Set(joins.flatMap(({ earlier }) => earlier)), later: new Set(joins.flatMap(({ later }) => later)) }
}

/** Ids of the items of two reports that no link holds and of which threads say nothing else: gone, and new. None in a list that was read doubtfully. */
export interface ApartItems {
  readonly dropped: readonly string[]
  readonly added: readonly string[]
}

export function apartItems({ earlier, later, links }: ListComparison, isDoubtful: boolean, threads?: ThreadedItems): ApartItems {
  const linked = new Set(links.flatMap((link) => [...link.earlier, ...link.later]))
  const alone = (items: ListComparison['earlier'], otherwise?: ReadonlySet<string>): string[] =>
    isDoubtful ? [] : items.flatMap(({ id }) => (linked.has(id) || otherwise?.has(id) ? [] : id))
  const joined = joinedItems(threads?.joins)
  return { dropped: alone(earlier, joined.earlier), added: alone(later, joined.later.union(threads?.told ?? new Set())) }
}

/** Links by status, and the items that no link joins to one of the other report: gone, new, told by an older report, or undetermined. */
function changeCounts(list: ListComparison, isDoubtful: boolean, threads?: ThreadedItems): ChangeCounts {
  const links = list.links.filter(({ earlier, later }) => earlier.length > 0 && later.length > 0)
  const linked = new Set(links.flatMap((link) => [...link.earlier, ...link.later]))
  const alone = [...list.earlier, ...list.later].filter(({ id }) => !linked.has(id)).length
  const told = isDoubtful ? 0 : list.later.filter(({ id }) => !linked.has(id) && threads?.told.has(id)).length
  const { dropped, added } = apartItems(list, isDoubtful, threads)
  const withStatus = (status: string): number => links.filter((link) => link.status === status).length
  const lone = alone - told - dropped.length - added.length
  const open = links.filter(({ status }) => status === 'undetermined').reduce((sum, { earlier, later }) => sum + earlier.length + later.length, 0)
  return {
    same: withStatus('same'),
    reworded: withStatus('reworded'),
    split: withStatus('split'),
    merged: withStatus('merged'),
    undetermined: withStatus('undetermined') + lone,
    told,
    dropped: dropped.length,
    added: added.length,
    items: list.earlier.length + list.later.length,
    unsure: open + lone,
  }
}

/** Share of the items of both sides that are not said the same again: 1 less twice the same links over all items; null without items. */
function shareChanged(lists: readonly ListComparison[]): number | null {
  const items = lists.reduce((sum, { earlier, later }) => sum + earlier.length + later.length, 0)
  if (items === 0) return null
  const same = lists.flatMap(({ links }) => links.filter(({ status }) => status === 'same'))
  return 1 - same.reduce((sum, link) => sum + link.earlier.length + link.later.length, 0) / items
}

/** What papers on their way to the report are called, from the first to the last; what is called none of these is the report. */
const draftStages = [/草稿|初稿|一稿|未定稿|draft/iu, /征求意见稿|讨论稿|二稿|修改稿|修订稿/u, /送审稿|送阅稿|报审稿|三稿/u, /审议稿|草案/u]
const wholeDraftLine = /^[（(【[]?\p{Script=Han}{0,6}(?:稿|草案)[）)】\]]?$/u

/** How far a paper is that calls itself by some words; null where they don't call it a draft. */
export function stageIn(words: string): number | null {
  const stage = draftStages.findIndex((pattern) => pattern.test(words))
  return stage < 0 ? null : stage
}

/** The line at the head of a paper that says of itself that it is a draft: `（征求意见稿）`. Null for none. */
function draftLineOf({ blocks, removed }: Pick<Report, 'blocks' | 'removed'>): string | null {
  const head = [...blocks.slice(0, 6), ...removed.slice(0, 6)].map(({ text }) => text.trim())
  return head.find((text) => text.length <= 12 && wholeDraftLine.test(text) && stageIn(text) !== null) ?? null
}

/**
 * What shows that problems came back, so that it can be cited whole: where each was first raised, where last, which reports between are silent, and where it is raised again.
 * @param reports in the order of the series.
 */
export function groundsOfReturns(stories: readonly Story[], reports: readonly Report[]): SeriesFindings['grounds'] {
  const placeOf = (id: string): number => reports.findIndex((report) => report.id === id)
  return stories.flatMap(({ lineage, tellings, beside }) => {
    if (lineage.list !== 'problems' || !lineage.returned) return []
    const said = (kind: ReturnGround['kind'], at: number): ReturnGround[] =>
      tellings[at]!.items.map(({ id, text }) => ({ kind, report: tellings[at]!.step.report, place: id, text }))
    const of = tellings.flatMap(({ step }, at): ReturnGround[] => {
      if (step.status !== 'returned' || at === 0) return []
      const [last, again] = [placeOf(tellings[at - 1]!.step.report), placeOf(step.report)]
      const between = reports.slice(last + 1, again).flatMap((report): ReturnGround[] => {
        const near = beside.find((words) => words.report === report.id)
        const nearest = near ? [{ kind: 'nearest' as const, report: report.id, place: near.block, text: near.text }] : []
        return [...openingOfProblems(report), ...nearest]
      })
      return [...(at > 1 ? said('last', at - 1) : []), ...between, ...said('again', at)]
    })
    return of.length > 0 ? [{ thread: lineage.id, of: [...said('first', 0), ...of] }] : []
  })
}

/** The sentence that opens what a report says of its problems. */
function openingOfProblems({ id, parts, blocks }: Report): ReturnGround[] {
  const part = parts.find((each) => each.part === 'problems' && each.found)
  const block = part && blocks.find(({ kind, to }) => kind === 'paragraph' && to > part.from)
  const [first] = block ? sentencesOf(block.text, Math.max(0, block.text.indexOf(part.evidence))) : []
  return block && first ? [{ kind: 'silent', report: id, place: block.id, text: block.text.slice(first.from, first.to).trim() }] : []
}
