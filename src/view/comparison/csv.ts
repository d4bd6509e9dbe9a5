import type { Comparison, Quantity } from '../../core/model.ts'
import { escapeCsv } from '../../core/text/harmless.ts'
import type { Messages } from '../../i18n/index.ts'
import { formatSimilarity } from '../numbers.ts'
import { coverageToRows } from './problems-answered.ts'
import { comparisonToRows } from './body-html.ts'
import { itemsToText, wordingChanged, type ComparedList, type Row } from './rows.ts'
import { hasFate, type Fate, type FoundParts, type JudgedSection } from './sections.ts'
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
}

/** Columns of codes, the same in every language: those of the JSON contract. */
const codes = ['list', 'status', 'by', 'rule'] as const

/**
 * A comparison as a table (RFC 4180), one line a row of the page: problems, plans and work, then follow-through, rectifications, coverage and
 * quantities. The columns are in the words of the page; the last ones have the names of the JSON contract, so that both files can be used together.
 * @param t words of the page.
 * @param found in which of the reports the parts were found; without it, both are taken to have both.
 * @param only rows of one fate alone.
 */
export function comparisonToCsv(
  comparison: Comparison,
  t: Messages['comparison'],
  { found, only = null }: { readonly found?: FoundParts; readonly only?: Fate | null } = {},
): string {
  const lines = linesOf(comparison, found).filter(({ section, status }) => only === null || hasFate(only, section, status))
  const heads = [...Object.values(t.tableHeads), ...codes]
  return [heads, ...lines.map((line) => toFields(line, t))].map((fields) => `${fields.map(escapeCsv).join(',')}\r\n`).join('')
}

function linesOf(comparison: Comparison, found: FoundParts | undefined): Line[] {
  const rows = comparisonToRows(comparison, found)
  const plans = new Map(comparison.plans.earlier.map((item) => [item.id, item.text]))
  const raised = new Map(comparison.problems.earlier.map((item) => [item.id, item.text]))
  const said = (of: string, quantity: Quantity | null): string => (quantity ? `${of} ${quantity.text}` : '')
  const by = 'rule'
  return [
    ...(['problems', 'plans', 'work'] as const).flatMap((list) => rows[list].map((row) => lineOfRow(list, row))),
    ...comparison.followThrough.map(({ plan, status, evidence: [best] }): Line => ({
      ...{ section: 'followThrough', status, earlier: plans.get(plan) ?? '', later: best?.text ?? '', by },
      closeness: best ? formatSimilarity(best.similarity) : '',
    })),
    ...comparison.rectifications.map(({ problem, action, answers, namedAgain, similarity }): Line => ({
      ...{ section: 'rectifications', status: namedAgain.length > 0 ? 'named-again' : 'not-named-again', by },
      ...{ earlier: answers.map((id) => raised.get(id) ?? '').join('\n'), later: `${problem}\n${action}` },
      confidence: answers.length > 0 ? formatSimilarity(similarity) : '',
    })),
    ...coverageToRows(comparison).map(({ problem, plans: answering }): Line => ({
      ...{ section: 'coverage', status: 'covered', by },
      ...{ earlier: problem.text, later: answering.map(({ lead }) => lead).join('\n') },
    })),
    ...comparison.quantities
      .filter(({ earlier, later }) => earlier && later)
      .map((change): Line => ({
        ...{ section: 'quantities', status: isDoubtful(change) ? 'doubtful' : directionOf(change), by },
        ...{ earlier: said(change.of, change.earlier), later: said(change.of, change.later) },
      })),
    ...comparison.restated.map(({ of, first, restated }): Line => ({
      ...{ section: 'quantities', status: 'restated', earlier: said(of, first.quantity), later: said(of, restated.quantity), by },
    })),
  ]
}

function lineOfRow(section: ComparedList, { status, earlier, later, link }: Row): Line {
  const line = { section, status, earlier: itemsToText(earlier), later: itemsToText(later) }
  if (!link) return line
  const changed = formatSimilarity(wordingChanged(link, earlier, later))
  return { ...line, confidence: formatSimilarity(link.similarity), wordingChanged: changed, by: link.by, rule: link.rule }
}

function toFields(line: Line, t: Messages['comparison']): string[] {
  const { section, status, earlier, later, confidence = '', wordingChanged: changed = '', closeness = '', by = '', rule = '' } = line
  const nameOf = (words: Readonly<Record<string, string>>, code: string): string => words[code] ?? code
  const words = [t.sections[section], nameOf(statusWords(section, t), status), earlier, later, confidence, changed, closeness]
  return [...words, nameOf(t.madeBy, by), nameOf(t.rules, rule), section, status, by, rule]
}

function statusWords(section: JudgedSection, t: Messages['comparison']): Readonly<Record<string, string>> {
  if (section === 'followThrough') return t.followStatus
  if (section === 'rectifications') return { 'named-again': t.namedAgain, 'not-named-again': t.notNamedAgain }
  if (section === 'coverage') return { covered: t.covered }
  return section === 'quantities' ? t.directions : t.status
}
