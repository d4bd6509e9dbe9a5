import type { Comparison, Quantity } from '../../core/model.ts'
import { escapeCsv } from '../../core/text/harmless.ts'
import type { Messages } from '../../i18n/index.ts'
import { formatSimilarity } from '../numbers.ts'
import { coverageToRows, fateWords } from './problems-answered.ts'
import { rowsWithRefusals } from './refusals.ts'
import { isOfItems, isOfThread, itemsToText, type ComparedList, type Row } from './rows.ts'
import { wordingChanged } from './row-frame.ts'
import { hasFate, type Fate } from './choice.ts'
import {
  followAnchor,
  goalAnchor,
  rectificationAnchors,
  type Beside,
  type FoundParts,
  type JudgedSection,
  placesOfRow,
  statusWords,
  targetsSaid,
  type PlacedRow,
} from './sections.ts'
import { directionOf, isDoubtful } from './quantities.ts'

/** A row by its codes, before it is put into words. */
interface Line {
  readonly section: JudgedSection
  readonly status: string
  readonly earlier: string
  readonly later: string
  readonly confidence?: string
  readonly wordingChanged?: string
  readonly closeness?: string
  readonly by?: string
  readonly rule?: string
  readonly at: PlacedRow
  /** What is said of the numbers that a plan set. */
  readonly targets?: readonly string[]
}

/** Columns of codes, the same in every language: those of the JSON contract. */
const codes = ['list', 'status', 'by', 'rule'] as const

/**
 * A comparison as a table (RFC 4180), one line a row of the page: problems, plans and work, then follow-through, rectifications, coverage and
 * quantities. The columns are in the words of the page; the last ones have the names of the JSON contract, so that both files can be used together.
 * @param t words of the page.
 * @param found in which of the reports the parts were found; without it, both are taken to have both.
 * @param only rows of one fate alone.
 * @param beside where the words stand, and what else the page says of rows.
 */
export function comparisonToCsv(
  comparison: Comparison,
  t: Messages['comparison'],
  { found, only = null, beside }: { readonly found?: FoundParts; readonly only?: Fate | null; readonly beside?: Beside } = {},
): string {
  const lines = linesOf(comparison, found).filter(({ section, status, targets }) => only === null || hasFate(only, section, status, targets))
  const heads = [...Object.values(t.tableHeads), ...(beside?.heads ?? []), ...codes]
  return [heads, ...lines.map((line) => toFields(line, t, beside))].map((fields) => `${fields.map(escapeCsv).join(',')}\r\n`).join('')
}

function linesOf(comparison: Comparison, found: FoundParts | undefined): Line[] {
  const rows = rowsWithRefusals(comparison, found)
  const plans = new Map(comparison.plans.earlier.map((item) => [item.id, item.text]))
  const raised = new Map(comparison.problems.earlier.map((item) => [item.id, item.text]))
  const said = (of: string, quantity: Quantity | null): string => (quantity ? `${of} ${quantity.text}` : '')
  const by = 'rule'
  const anchors = rectificationAnchors(comparison.rectifications)
  const counted = (earlier: Quantity | null, later: Quantity | null): PlacedRow => ({
    ...{ anchor: '', earlier: earlier && ['earlier', earlier.from], later: later && ['later', later.from] },
  })
  return [
    ...(['problems', 'plans', 'work'] as const).flatMap((list) => rows[list].map((row) => lineOfRow(list, row))),
    ...comparison.followThrough.map(({ plan, status, evidence: [best], ...row }): Line => ({
      ...{ section: 'followThrough', status, targets: targetsSaid(row), earlier: plans.get(plan) ?? '', later: best?.text ?? '', by },
      closeness: best ? formatSimilarity(best.similarity) : '',
      at: { anchor: followAnchor(plan), earlier: ['earlier', plan], later: best ? ['later', best.id] : null },
    })),
    ...comparison.rectifications.map(({ problem, action, answers, again, similarity, from }, index): Line => ({
      ...{ section: 'rectifications', status: again, by },
      ...{ earlier: answers.map((id) => raised.get(id) ?? '').join('\n'), later: `${problem}\n${action}` },
      confidence: answers.length > 0 ? formatSimilarity(similarity) : '',
      at: { anchor: anchors[index]!, earlier: answers[0] === undefined ? null : ['earlier', answers[0]], later: ['later', from] },
    })),
    ...coverageToRows(comparison).map(({ problem, plans: answering }): Line => ({
      ...{ section: 'coverage', status: 'covered', by },
      ...{ earlier: problem.text, later: answering.map(({ lead }) => lead).join('\n') },
      at: { anchor: `cover-${problem.id}`, earlier: ['later', problem.id], later: answering[0] ? ['later', answering[0].id] : null },
    })),
    ...comparison.goals.map(({ of, unit, plannedWords, plannedAt, told, outcome }): Line => ({
      ...{ section: 'quantities', status: outcome, earlier: `${of} ${plannedWords}`, later: told ? `${of} ${told.words}` : '', by },
      at: { anchor: goalAnchor({ of, unit }), earlier: ['earlier', plannedAt], later: told ? ['later', told.block] : null },
    })),
    ...comparison.quantities
      .filter(({ earlier, later }) => earlier && later)
      .map((change): Line => ({
        ...{ section: 'quantities', status: isDoubtful(change) ? 'doubtful' : directionOf(change), by },
        ...(change.toldGrowth === undefined ? {} : { rule: 'told-growth' }),
        ...{ earlier: said(change.of, change.earlier), later: said(change.of, change.later) },
        at: counted(change.earlier, change.later),
      })),
    ...comparison.restated.map(({ of, first, restated }): Line => ({
      ...{ section: 'quantities', status: 'restated', earlier: said(of, first.quantity), later: said(of, restated.quantity), by },
      at: counted(null, restated.quantity),
    })),
  ]
}

function lineOfRow(section: ComparedList, row: Row): Line {
  const { anchor, status, earlier, later, link, thin } = row
  const line = { section, status, earlier: itemsToText(earlier), later: itemsToText(later), at: placesOfRow(anchor, earlier, later) }
  if (isOfThread(row)) return { ...line, by: 'rule', rule: 'thread' }
  // An item that is left alone since its counterpart is in doubt has the grounds of that doubt.
  if (!link && thin) return { ...line, confidence: isOfItems(thin) ? formatSimilarity(thin.similarity) : '', by: thin.by, rule: thin.rule }
  if (!link) return row.refused ? { ...line, by: 'person', rule: 'correction-refused' } : { ...line, by: 'rule' }
  const changed = formatSimilarity(wordingChanged(link, earlier, later))
  return { ...line, confidence: formatSimilarity(link.similarity), wordingChanged: changed, by: link.by, rule: link.rule }
}

function toFields(line: Line, t: Messages['comparison'], beside: Beside | undefined): string[] {
  const { section, status, earlier, later, confidence = '', wordingChanged: changed = '', closeness = '', by = '', rule = '' } = line
  const nameOf = (words: Readonly<Record<string, string>>, code: string): string => words[code] ?? code
  const words = [t.sections[section], nameOf(wordsOf(section, t), status), earlier, later, confidence, changed, closeness]
  return [...words, nameOf(t.madeBy, by), nameOf(t.rules, rule), ...(beside?.cells(line.at) ?? []), section, status, by, rule]
}

function wordsOf(section: JudgedSection, t: Messages['comparison']): Readonly<Record<string, string>> {
  if (section === 'followThrough') return t.followStatus
  if (section === 'rectifications') return fateWords(t)
  if (section === 'coverage') return { covered: t.covered }
  return section === 'quantities' ? { ...t.directions, ...t.targetOutcome } : statusWords(section, t)
}
