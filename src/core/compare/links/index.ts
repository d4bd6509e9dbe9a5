/** Links between the items of two reports, and between plans of which one is told by its chapters: the door of the room. */
import type { Block, Item, Link, Report, Segment } from '../../model.ts'
import { isUneven } from '../../doubt/index.ts'
import { diffTexts } from '../diff/index.ts'
import type { Profile, Profiler } from '../profiles/index.ts'
import { alignItems, type LinkThresholds } from './align.ts'
import { linkTables } from './item-similarity.ts'

export { alignItems, linkOf, type Group } from './align.ts'
export { movesOf, repeatedLeads, unsaidLinks } from './unlinked.ts'
export { bestAssignment, type Gain } from './tables.ts'
export { ElsewhereSearch, nearnessOf, NearestSearch, passageSearch, type Elsewhere, type Found } from './clauses.ts'
export { linkTables, signalTables, similarityTable, type MoreSignals } from './item-similarity.ts'
export { firstSubjects, rarestShared } from './shared-words.ts'
export { bareSignals, signals, similarityModels, type Signal, type LinkTables, type SimilarityModel } from './similarity-model.ts'

/** Levels of headings that can be the chapters of a plan. */
const chapterLevels = [1, 2, 3] as const

/** So many tasks that are headings are a plan told by its chapters; fewer are one that was cut off. */
const leastChapters = 3

/** A chapter of a plan as one item, and the tasks that stand in it. */
interface Chapter {
  readonly item: Item
  readonly tasks: readonly Item[]
}

/**
 * Links between two plans, made level by level: where one report sets out chapters alone and the other tasks below its chapters, chapters are set against chapters, and the
 * tasks of a linked one belong to the link together (`split` or `merged`). Null where the plans are of one length, or the longer one has no such chapters.
 */
export function linksByChapter(earlier: Report, later: Report, profiler: Profiler, limits: LinkThresholds, segment: Segment): Link[] | null {
  if (!isUneven('plans', earlier.plans.length, later.plans.length)) return null
  const isLaterFiner = later.plans.length > earlier.plans.length
  const [finer, coarser] = isLaterFiner ? [later, earlier] : [earlier, later]
  const chapters = standsInChapters(coarser) ? chaptersOf(finer, coarser.plans.length) : null
  if (chapters === null) return null
  const ofChapters = profiler.items(
    chapters.map(({ item }) => item),
    finer,
  )
  const [a, b] = isLaterFiner ? [profiler.items(earlier.plans, earlier), ofChapters] : [ofChapters, profiler.items(later.plans, later)]
  const tasks = new Map(chapters.map(({ item, tasks: own }) => [item.id, own]))
  const itemOf = new Map([...a, ...b].map(({ item }: Profile) => [item.id, item]))
  const expanded = (ids: readonly string[]): readonly Item[] => ids.flatMap((id) => tasks.get(id) ?? itemOf.get(id)!)
  return alignItems(a, b, linkTables('plans', a, b), limits, segment).map((link) =>
    withTasks(
      link,
      isLaterFiner ? link.earlier.map((id) => itemOf.get(id)!) : expanded(link.earlier),
      isLaterFiner ? expanded(link.later) : link.later.map((id) => itemOf.get(id)!),
      limits.sure,
      segment,
    ),
  )
}

/** True where most tasks of a plan are headings: then it tells chapters and no tasks below them. */
function standsInChapters({ blocks, plans }: Report): boolean {
  const headings = new Set(blocks.filter(({ kind }) => kind === 'heading').map(({ id }) => id))
  return plans.length >= leastChapters && plans.filter(({ block }) => headings.has(block)).length > plans.length / 2
}

/**
 * The link of a chapter as that of its tasks.
 * @param sure what many tasks at once are linked by has to be as likely as this: else it is undetermined.
 */
export function withTasks(link: Link, a: readonly Item[], b: readonly Item[], sure: number, segment: Segment): Link {
  const text = (side: readonly Item[]): string => side.map((item) => item.text).join('\n')
  const status =
    link.status === 'undetermined' || (link.similarity < sure && a.length + b.length > 2)
      ? 'undetermined'
      : b.length > 1
        ? 'split'
        : a.length > 1
          ? 'merged'
          : text(a) === text(b)
            ? 'same'
            : 'reworded'
  return {
    ...link,
    ...diffTexts(text(a), text(b), segment),
    earlier: a.map(({ id }) => id),
    later: b.map(({ id }) => id),
    status,
    rule: a.length > 0 && b.length > 0 ? 'chapter' : link.rule,
    // The next best chapter is no task.
    runnerUp: null,
  }
}

/** The chapters of a report's plan at the level at which they are most nearly as many as the other report's tasks; null where they are uneven at every level. */
function chaptersOf(report: Report, others: number): Chapter[] | null {
  const parts = report.parts.filter(({ part, found }) => part === 'plans' && found)
  const headings = report.blocks.filter(({ kind, from }) => kind === 'heading' && parts.some((part) => from >= part.from && from < part.to))
  const candidates = chapterLevels
    .map((level) =>
      groupedBelow(
        headings.filter((heading) => heading.level <= level),
        report.plans,
      ),
    )
    .filter((chapters) => chapters.length < report.plans.length && !isUneven('plans', chapters.length, others))
  const distance = ({ length }: readonly Chapter[]): number => Math.abs(Math.log(length / others))
  return candidates.reduce<Chapter[] | null>((best, own) => (best === null || distance(own) < distance(best) ? own : best), null)
}

/** Tasks by the heading that they stand below, or are; one that stands before any is a chapter of its own. */
function groupedBelow(headings: readonly Block[], tasks: readonly Item[]): Chapter[] {
  const groups = Map.groupBy(tasks, (task) => headings.findLast(({ from }) => from <= task.from) ?? task)
  return [...groups].map(([heading, own]) => ({ item: chapterItem(heading, own), tasks: own }))
}

function chapterItem(heading: Block | Item, tasks: readonly Item[]): Item {
  const first = tasks[0]!
  if (tasks.length === 1 && first.from === heading.from) return first
  const texts = [heading.text, ...tasks.filter(({ from }) => from !== heading.from).map(({ text }) => text)]
  return {
    id: heading.id,
    lead: heading.text,
    text: texts.join('。'),
    marker: heading.marker,
    parent: null,
    block: heading.id,
    clauses: tasks.flatMap(({ clauses }) => clauses),
    from: heading.from,
    to: tasks.at(-1)!.to,
  }
}
