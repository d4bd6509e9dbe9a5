import { join } from 'node:path'
import { compare } from '../../../src/core/compare/index.ts'
import { segment } from '../../../src/archive/work/segment.ts'
import type { FollowThrough, FollowThroughStatus, Report } from '../../../src/core/model.ts'
import { foldersOf } from '../folders.ts'
import { goldPairs } from './gold-pair.ts'
import { writeMeasured } from './measured.ts'
import { reportAt } from '../reports.ts'
import { quoteOf } from '../overlap.ts'
import { followThroughStatuses } from './score-pair.ts'
import { qualityOf, tallyLine, type Tally } from '../tally.ts'

type Counts = Record<FollowThroughStatus, number>

/**
 * Whether follow-through is more than a rubber stamp: the plans of each earlier report against the right review, against that
 * review without the passages that answered them, and against reviews of other organisations; and how well `matched` and `partial` are told
 * apart on labelled plans. Returns the exit code.
 */
export async function run(args: string[]): Promise<number> {
  const folders = foldersOf(args, 'follow-through')
  if (!folders) return 2
  const pairs = await Promise.all(
    goldPairs(folders.gold).map(async (gold) => ({
      gold,
      earlier: await reportAt(join(folders.corpus, gold.A.file)),
      later: await reportAt(join(folders.corpus, gold.B.file)),
    })),
  )
  const results = { right: noCounts(), deleted: noCounts(), foreign: noCounts() }
  for (const { gold, earlier, later } of pairs) {
    const right = followThrough(earlier, later)
    addCounts(results.right, right)
    const labelled = gold.followThrough?.flatMap((entry) => entry.evidence ?? []) ?? []
    addCounts(results.deleted, followThrough(earlier, withoutAnswers(later, right, labelled)))
    for (const other of pairs) {
      if (isPartOf(other.gold.B.organisation, gold.A.organisation)) continue
      addCounts(results.foreign, followThrough(earlier, { ...other.later, reviewedYear: later.reviewedYear }))
    }
  }
  for (const [name, counts] of Object.entries(results)) console.log(line(name, counts))
  const quality = statusQuality(pairs.flatMap(({ gold, earlier, later }) => followThroughStatuses(gold, compare(earlier, later, { segment }))))
  for (const [status, tally] of quality) console.log(tallyLine(`labelled ${status}`, tally))
  const macro = mean([...quality.values()].map((tally) => qualityOf(tally).f1))
  console.log(`macro-F1 over ${[...quality.keys()].join(' and ')}: ${macro.toFixed(3)}`)
  if (folders.write)
    writeMeasured('followThrough', {
      ...Object.fromEntries(Object.entries(results).map(([name, counts]) => [name, shares(counts)])),
      f1: { ...Object.fromEntries([...quality].map(([status, tally]) => [status, rounded(qualityOf(tally).f1)])), macro: rounded(macro) },
    })
  return 0
}

/** How well each of the two statuses of an answer is given. */
function statusQuality(statuses: readonly { readonly labelled: string; readonly given: string | null }[]): Map<string, Tally> {
  return new Map(
    ['matched', 'partial'].map((status) => {
      const predicted = statuses.filter(({ given }) => given === status)
      const gold = statuses.filter(({ labelled }) => labelled === status)
      return [status, { right: predicted.filter(({ labelled }) => labelled === status).length, predicted: predicted.length, gold: gold.length }]
    }),
  )
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000
}

function followThrough(earlier: Report, later: Report): readonly FollowThrough[] {
  return compare({ ...earlier, work: [] }, { ...later, work: [] }, { segment }).followThrough
}

/** The report without the sentences that were shown as answers, and without those that a reader labelled as answers. */
function withoutAnswers(report: Report, follow: readonly FollowThrough[], labelled: readonly string[]): Report {
  const answers = new Set(follow.flatMap((entry) => entry.evidence.map((passage) => passage.text)))
  const blocks = report.blocks.map((block) => {
    let text = block.text
    for (const answer of answers) text = text.split(answer).join('')
    const left = text.split(/(?<=。)/u).filter((sentence) => sentence.length < 10 || quoteOf({ lead: '', text: sentence }, labelled) < 0)
    return { ...block, text: left.join('') }
  })
  return { ...report, blocks }
}

/** True for the same organisation, and for a place and the one it lies in by its name, which truly report the same projects. */
export function isPartOf(one: string | null, two: string | null): boolean {
  if (one === null || two === null) return one === two
  const [a, b] = [one, two].map((name) => name.replace(/人民政府$/u, '')) as [string, string]
  return a === b || a.startsWith(b) || b.startsWith(a)
}

function noCounts(): Counts {
  return { matched: 0, partial: 0, 'not-found': 0, undetermined: 0 }
}

function addCounts(counts: Counts, follow: readonly FollowThrough[]): void {
  for (const { status } of follow) counts[status]++
}

function shares(counts: Counts): Counts {
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0)
  const share = noCounts()
  for (const status of Object.keys(counts) as FollowThroughStatus[]) share[status] = Math.round((counts[status] / Math.max(1, total)) * 1000) / 1000
  return share
}

function line(name: string, counts: Counts): string {
  const share = shares(counts)
  return `${name.padEnd(8)} ${Object.keys(counts)
    .map((status) => `${status} ${String(counts[status as FollowThroughStatus])} (${(100 * share[status as FollowThroughStatus]).toFixed(1)} %)`)
    .join('  ')}`
}
