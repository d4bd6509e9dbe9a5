import type { Comparison, Link } from '../../core/model.ts'
import type { Messages } from '../../i18n/index.ts'
import { wordLines, type WordDocument, type WordParagraph, type WordRun, type WordSection } from '../word-document.ts'
import type { Locale } from '../../i18n/locale.ts'
import { rowsWithRefusals } from './refusals.ts'
import { coverageToRows, fateWords } from './problems-answered.ts'
import { openPassages, problemOf, renewalsOf, targetWords } from './follow-through-html.ts'
import { percentOf } from '../numbers.ts'
import { hasFate, onlyWords, type Fate } from './choice.ts'
import { aloneWords, placesOfRow, statusWords, targetsSaid, type Beside, type FoundParts, type JudgedSection, type PlaceOfWords } from './sections.ts'
import { figureStatus, quantityLines } from './quantities.ts'
import { isOfThread, itemsToText, type ComparedList, type Row } from './rows.ts'
import { isReplaced, surenessWords, wordingChanged } from './row-frame.ts'
import { sideToRuns, type Run } from './marks.ts'
import { absenceWords } from './absence-html.ts'

/** What the document of a comparison says of the pair. */
export interface WordFrame {
  readonly title: string
  readonly language: string
  /** Language of the words, for numbers. */
  readonly locale: Locale
  readonly earlierName: string
  readonly laterName: string
  /** How the page is cited, with its address. */
  readonly citation: string
  readonly found?: FoundParts
  /** Rows of one fate alone. */
  readonly only: Fate | null
  /** Where the words stand, and what else the page says of rows; none for texts that stand nowhere. */
  readonly beside?: Beside
}

/** A comparison as a document of three columns: the earlier words, the later ones, the verdict with its grounds. Sections without rows are left out. */
export function comparisonToWord(comparison: Comparison, frame: WordFrame, t: Messages['comparison']): WordDocument {
  const rows = rowsWithRefusals(comparison, frame.found)
  const list = (name: ComparedList): WordSection => listSection(name, rows[name], frame, t)
  const sections = [
    ...[list('problems'), list('plans'), followThroughSection(comparison, frame, t), rectificationsSection(comparison, frame, t)],
    ...[coverageSection(comparison, frame, t), ...quantitiesSections(comparison, frame, t), list('work')],
  ]
  const { sources = [], warnings = [], overview = [] } = frame.beside ?? {}
  const only = frame.only ? [note(onlyWords(frame.only, t))] : []
  return {
    title: frame.title,
    language: frame.language,
    intro: [note(t.caveat), ...warnings.map(note), note(frame.citation), ...sources.map(note), ...only],
    sections: [
      ...(overview.length === 0 ? [] : [{ heading: t.summary, paragraphs: overview.flatMap(wordLines), table: null }]),
      ...sections.filter(({ table }) => table !== null && table.rows.length > 0),
    ],
  }
}

type Cells = readonly (readonly WordParagraph[])[]

function section(
  name: JudgedSection,
  heads: readonly [string, string],
  rows: readonly { readonly status: string; readonly targets?: readonly string[]; readonly cells: Cells }[],
  { only, beside }: WordFrame,
  t: Messages['comparison'],
): WordSection {
  const agreement = beside?.agreement(name) ?? ''
  const shown = rows.filter(({ status, targets }) => only === null || hasFate(only, name, status, targets))
  return {
    heading: t.sections[name],
    paragraphs: agreement === '' ? [] : [note(agreement)],
    table: { heads: [...heads, t.why], widths: [0.4, 0.4, 0.2], rows: shown.map(({ cells }) => cells) },
  }
}

function listSection(name: ComparedList, rows: readonly Row[], frame: WordFrame, t: Messages['comparison']): WordSection {
  const cellsOf = (row: Row): Cells => {
    const [earlier, later] = [itemsToText(row.earlier), itemsToText(row.later)]
    const changes = row.link?.changes ?? []
    const marked = (text: string, side: 'earlier' | 'later'): WordParagraph[] =>
      row.link?.replaced || changes.length === 0 ? wordLines(text) : runsToParagraphs(sideToRuns(text, changes, side))
    const places = placesOfRow(row.anchor, row.earlier, row.later)
    const absence = (side: 'earlier' | 'later'): WordParagraph[] => [note(frame.beside?.absence(row.anchor, side) || absenceWords(row, side, t))]
    return [
      row.earlier.length > 0 ? [...marked(earlier, 'earlier'), ...placeNote(places.earlier, frame)] : absence('earlier'),
      row.later.length > 0 ? [...marked(later, 'later'), ...placeNote(places.later, frame)] : absence('later'),
      groundsOf(row, frame, t),
    ]
  }
  const own = section(name, [frame.earlierName, frame.laterName], rows.map((row) => ({ status: row.status, cells: cellsOf(row) })), frame, t) // prettier-ignore
  return name === 'work' ? { ...own, paragraphs: [...own.paragraphs, ...aloneWords(rows, t).map(note)] } : own
}

/** The paragraph of the words above it, where it is known. */
function placeNote(place: PlaceOfWords | null, { beside }: WordFrame): WordParagraph[] {
  const words = beside?.paragraph(place) ?? ''
  return words === '' ? [] : [note(words)]
}

/** All that the page says of a verdict: how sure it is, how it was found, what else the items might have gone with, and in how many years it was raised. */
function groundsOf(row: Row, frame: WordFrame, t: Messages['comparison']): WordParagraph[] {
  const { anchor, list, status, runnerUp, link } = row
  const raised = frame.beside?.overYears(anchor) ?? ''
  const ruleWords = t.rules as Readonly<Record<string, string>>
  const sure = link?.by === 'person' ? t.byPerson(link.author ?? '') : surenessWords(row, t)
  // Of an item alone, the rule stands where its counterpart would.
  const rule = link ? `${t.rule}${t.colon}${ruleWords[link.rule] ?? link.rule}` : isOfThread(row) ? t.rules.thread : null
  const other = runnerUp && `${t.runnerUp}${t.colon}${runnerUp.item.lead || runnerUp.item.text} ${t.about(percentOf(runnerUp.similarity))}`
  const apart = (row.refused ?? []).map(({ item, author, reason }) => {
    return [`${t.heldApartBy(author)}${t.colon}${item.lead || item.text}`, reason && `${t.personNote}${t.colon}${reason}`].filter(Boolean).join(' ')
  })
  const grounds = [raised, link && wordingOf(row, link, t), sure, rule, other, ...apart]
  return [{ runs: [{ text: statusWords(list, t)[status], bold: true }] }, ...grounds.flatMap((words) => (words ? [note(words)] : []))]
}

function wordingOf({ earlier, later }: Row, link: Link, t: Messages['comparison']): string | null {
  const share = wordingChanged(link, earlier, later)
  if (share === 0) return null
  if (isReplaced(link.replaced, share)) return t.wordingReplaced
  return t.wordingChanged(Math.round(100 * share), itemsToText(earlier).length + itemsToText(later).length)
}

function followThroughSection(comparison: Comparison, frame: WordFrame, t: Messages['comparison']): WordSection {
  const plans = new Map(comparison.plans.earlier.map((item) => [item.id, item]))
  const later = new Map(comparison.plans.later.map((item) => [item.id, item]))
  const problems = new Map(comparison.problems.later.map((item) => [item.id, item]))
  const rows = comparison.followThrough.flatMap((row) => {
    const { plan, status, probability, reason, evidence } = row
    const item = plans.get(plan)
    if (!item) return []
    const verdict: WordParagraph[] = [
      { runs: [{ text: t.followStatus[status], bold: true }] },
      ...(probability === null ? [] : [note(t.verdictProbability(percentOf(probability)))]),
      ...(reason === null ? [] : [note(t.undeterminedBecause[reason])]),
      ...renewalsOf(row, later).map(({ lead, text }) => note(`${t.renewedAs}${lead === '' ? text : lead}`)),
    ]
    const absent = status === 'not-found' ? [note(t.notFoundInLater)] : []
    const problem = problemOf(row, problems)
    const admitted = problem ? [note(t.amongProblems), ...wordLines(problem.text), ...placeNote(['later', problem.id], frame)] : []
    const shown = evidence.slice(0, openPassages(status))
    const passages = shown.flatMap(({ id, text }) => [...wordLines(text), ...placeNote(['later', id], frame)])
    const targets = row.targets.flatMap((target) => {
      const isShown = shown.some(({ text }) => text.includes(target.toldIn))
      return [note(targetWords(target, t)), ...(isShown ? [] : [...wordLines(target.toldIn), ...placeNote(['later', target.passage], frame)])]
    })
    const planned = [...wordLines(item.text), ...placeNote(['earlier', plan], frame)]
    return [{ status, targets: targetsSaid(row), cells: [planned, [...absent, ...admitted, ...passages, ...targets], verdict] }]
  })
  return section('followThrough', [t.plannedIn(frame.earlierName), t.saidIn(frame.laterName)], rows, frame, t)
}

function coverageSection(comparison: Comparison, frame: WordFrame, t: Messages['comparison']): WordSection {
  const rows = coverageToRows(comparison).map(({ problem, plans }) => ({
    status: 'matched',
    cells: [wordLines(problem.text), plans.flatMap(({ lead }) => wordLines(lead)), [{ runs: [{ text: t.covered, bold: true }] }]],
  }))
  return section('coverage', [t.problemsIn(frame.laterName), t.plansIn(frame.laterName)], rows, frame, t)
}

function rectificationsSection(comparison: Comparison, frame: WordFrame, t: Messages['comparison']): WordSection {
  const raised = new Map(comparison.problems.earlier.map((item) => [item.id, item]))
  const rows = comparison.rectifications.map(({ problem, action, answers, again, similarity }) => {
    const named = answers.flatMap((id) => wordLines(raised.get(id)?.text ?? ''))
    const fate: WordParagraph = { runs: [{ text: fateWords(t)[again], bold: true }] }
    const sure = named.length > 0 ? [note(t.sureness(percentOf(similarity)))] : []
    return {
      status: 'rectified',
      cells: [
        named.length > 0 ? [...named, ...sure] : [note(t.notAmongProblems)],
        [...wordLines(problem), ...wordLines(action)],
        [fate, ...(again === 'undetermined' ? [note(t.rectifiedOpen)] : [])],
      ],
    }
  })
  return section('rectifications', [t.problemsIn(frame.earlierName), t.measuresTold], rows, frame, t)
}

/**
 * What both reports count, the figures of each part of the reports by themselves, since what was done and what is aimed at must not be taken for each other. The thing stands with either
 * number, so that each cell can be read alone, and below it the sentence that tells it: a number may be one of a part.
 */
function quantitiesSections(comparison: Comparison, frame: WordFrame, t: Messages['comparison']): WordSection[] {
  const lines = Map.groupBy(quantityLines(comparison, t, frame.locale), ({ place }) => place)
  return [...lines].map(([place, those]) => {
    const rows = those.map((line) => {
      const { of, difference, caution } = line
      const cellOf = (side: 'earlier' | 'later'): WordParagraph[] => {
        const sentence = frame.beside?.sentence(side, line.toldAt[side], line[side], of) ?? ''
        return [...wordLines(`${of} ${line[side]}`), ...(sentence === '' ? [] : [note(sentence)])]
      }
      const verdict = [{ runs: [{ text: difference, bold: true }] }, ...(caution === '' ? [] : [note(caution)])]
      return { status: figureStatus(line), cells: [cellOf('earlier'), cellOf('later'), verdict] }
    })
    const own = section('quantities', [frame.earlierName, frame.laterName], rows, frame, t)
    return { ...own, heading: `${own.heading} · ${t.quantityPlaces[place]}` }
  })
}

function note(text: string): WordParagraph {
  return { runs: [{ text }], isNote: true }
}

/** Runs cut into paragraphs at line feeds. */
function runsToParagraphs(runs: readonly Run[]): WordParagraph[] {
  const paragraphs: WordRun[][] = [[]]
  for (const { in: where, text } of runs) {
    const mark = where === 'both' ? {} : { mark: where === 'earlier' ? ('removed' as const) : ('added' as const) }
    text.split('\n').forEach((line, at) => {
      if (at > 0) paragraphs.push([])
      if (line !== '') paragraphs.at(-1)!.push({ text: line, ...mark })
    })
  }
  return paragraphs.map((own) => ({ runs: own }))
}
