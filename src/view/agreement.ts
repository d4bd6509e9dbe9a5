/** How often readers share what the program says, word by word: a line beside the rows that say it, and a table of the page of the method. */
import type { ChangeCounts, ComparisonEntry } from '../core/records.ts'
import type { Messages } from '../i18n/index.ts'
import type { Locale } from '../i18n/locale.ts'
import { statusWords, type SectionName } from './comparison/sections.ts'
import { html, noHtml, type Html } from './html.ts'
import { formatShare } from './numbers.ts'
import measured from './measured.json' with { type: 'json' }

/** How often readers share a verdict, a status of its section: `of` is the number that was judged. */
export interface Agreement {
  readonly status: string
  readonly share: number
  readonly of: number
}

type Tally = Readonly<{ said: number; precision?: number; right?: number; surely?: number }>
type Judged = 'problems' | 'plans' | 'followThrough' | 'coverage' | 'work'

const linkAgreements = (list: 'problems' | 'plans'): Agreement[] => {
  const of: Readonly<Record<string, Tally | undefined>> = { ...measured.leftOutByStatus, ...measured.readings }
  const names = { same: 'same', reworded: 'reworded', split: 'split', merged: 'merged', added: 'new', dropped: 'dropped' }
  return Object.entries(names).flatMap(([status, name]) => agreement(status, of[`${list}, ${name}`]))
}

function agreement(status: string, tally?: Tally): Agreement[] {
  if (!tally || tally.said === 0) return []
  return [{ status, share: tally.precision ?? (tally.right ?? tally.surely ?? 0) / tally.said, of: tally.said }]
}

/**
 * What was measured of each word of a section. Problems that are new or not raised again were read in both whole reports, so that items which were cut wrongly count as
 * well; for other links the items were given.
 */
export const agreements: Readonly<Record<Judged | 'findings', readonly Agreement[]>> = {
  problems: linkAgreements('problems'),
  plans: linkAgreements('plans'),
  followThrough: [
    ...Object.entries(measured.followThroughReliability.verdicts).flatMap(([status, tally]) => agreement(status, tally)),
    ...agreement('not-found', measured.followThroughReliability.silentNamed),
  ],
  coverage: agreement('matched', measured.coverageLeftOut),
  work: [
    ...(['reworded', 'split', 'merged'] as const).flatMap((status) => agreement(status, measured.workLeftOut[status])),
    ...agreement('added', measured.workLeftOut.laterOnly),
    ...agreement('dropped', measured.workLeftOut.earlierOnly),
  ],
  findings: [...agreement('returned', measured.threadsLeftOut.returned), ...agreement('unanswered', measured.unansweredLeftOut)],
}

/** Whether any comparison says a word of problems or plans; of other sections that is not asked. What none says has a share all the same, of the reports that were read. */
export function isSaid(section: Judged | 'findings', { status }: Agreement, comparisons: readonly ComparisonEntry[]): boolean {
  if (section !== 'problems' && section !== 'plans') return true
  return comparisons.some(({ [section]: counts }) => counts[status as keyof ChangeCounts] > 0)
}

/** Of fewer verdicts than these no share is written: where readers share nineteen of nineteen, they may share no more than 82 % of all (Clopper and Pearson 1934, at 95 %). */
const fewestForShare = 20

/** The word of a verdict, and how often readers share it: `83% (59/71)`, of few `4/4` alone. */
export function agreementWords(
  section: Judged | 'findings',
  { status, share, of }: Agreement,
  locale: Locale,
  t: Messages,
): [word: string, share: string] {
  const { comparison: words, findings } = t
  const named: Readonly<Record<string, string>> = {
    ...{ ...(section === 'work' ? statusWords('work', words) : words.status), ...words.followStatus, ...findings.kinds },
    ...(section === 'coverage' && { matched: words.covered }),
  }
  const counts = `${Math.round(share * of)}/${of}`
  return [named[status] ?? status, of < fewestForShare ? counts : formatShare(locale, share) + words.inBrackets(counts)]
}

/** One quiet line for each section of a comparison: how often readers share the words that it says. */
export function agreementLines(
  said: Readonly<Record<Judged, ReadonlySet<string>>>,
  methodPage: string,
  locale: Locale,
  t: Messages,
): Partial<Record<SectionName, Html>> {
  const lines = (Object.keys(said) as Judged[]).map((section) => {
    const told = agreements[section].filter(({ status }) => said[section].has(status))
    const figures = told.map((each) => agreementWords(section, each, locale, t).join(' ')).join(t.pairPage.agreement.between)
    const line = html`<p class="note agreement"><a href="${methodPage}">${t.pairPage.agreement.line}</a>${t.comparison.colon}${figures}</p>`
    return [section, told.length > 0 ? line : noHtml]
  })
  return Object.fromEntries(lines) as Partial<Record<SectionName, Html>>
}
