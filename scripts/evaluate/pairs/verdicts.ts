import { resolve } from 'node:path'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { buildArchiveAlone } from '../../../src/archive/build.ts'
import { openArchive, type OpenArchive } from '../../../src/archive/open.ts'
import type { Comparison, Item, ItemList, Lineage } from '../../../src/core/model.ts'
import { threadedItems, type ThreadedItems } from '../../../src/core/compare/lineage/index.ts'
import { joinedItems } from '../../../src/core/series/summary.ts'
import { drawn } from './draw.ts'

/** A verdict with what a reader needs to share it or not. */
interface Verdict {
  readonly word: Word
  readonly where: string
  readonly item: string
  readonly shown: readonly string[]
}

const words = ['再次提出', '未见表述', '未再提出', '新增', '有对应表述', '部分对应', '有对应措施'] as const
type Word = (typeof words)[number]
const wordOfStatus = { matched: '有对应表述', partial: '部分对应', 'not-found': '未见表述' } as const

/**
 * Draws verdicts of each loud word from archives, the same for the same seed, and prints each with its item and the passages that it rests on, so that a reader beside the
 * reports can judge it. Returns the exit code.
 */
export async function run(args: string[]): Promise<number> {
  const options = { count: { type: 'string', default: '25' }, seed: { type: 'string', default: '1' }, word: { type: 'string' } } as const
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
  if (positionals.length === 0 || (values.word !== undefined && !words.some((word) => word === values.word))) {
    console.error(`Usage: npm run evaluate -- verdicts FOLDER… [--count 25] [--seed 1] [--word ${words.join(' | ')}]`)
    return 2
  }
  const all: Verdict[] = []
  for (const folder of positionals) {
    const corpus = resolve(folder)
    await buildArchiveAlone(process.cwd(), corpus)
    all.push(...verdictsOf(openArchive(process.cwd(), corpus)))
  }
  for (const word of words) {
    if (values.word !== undefined && values.word !== word) continue
    const said = all.filter((verdict) => verdict.word === word)
    console.log(`\n# ${word}: ${String(said.length)} in all`)
    for (const { where, item, shown } of drawn(said, Number(values.count), `${values.seed} ${word}`))
      console.log([`\n${where}\n  ${item}`, ...shown.map((line) => `    ${line}`)].join('\n'))
  }
  return 0
}

function verdictsOf(archive: OpenArchive): Verdict[] {
  const compared = archive.index.comparisons.flatMap(({ id, address, series, earlier, later }) =>
    verdictsOfPair(archive.comparison(id).comparison, address, threadedItems(archive.history(series), earlier, later)),
  )
  const returned = archive.index.series.flatMap(({ slug }) => archive.history(slug).problems.flatMap((lineage) => returnsOf(archive, lineage)))
  return [...compared, ...returned]
}

/** @param threaded what the threads of the series tell as well: an item has one fate, and what they join is neither new nor dropped. */
function verdictsOfPair(
  { problems, plans, followThrough, coverage, doubtful }: Comparison,
  where: string,
  { told, joins }: ThreadedItems,
): Verdict[] {
  const textOf = new Map([...plans.earlier, ...plans.later, ...problems.later].map(({ id, text }) => [id, text]))
  const followed = followThrough.flatMap(({ plan, status, probability, evidence }): Verdict[] => {
    if (status === 'undetermined') return []
    const shown = evidence.map(({ similarity, text }) => `${similarity.toFixed(2)} ${text}`)
    return [{ word: wordOfStatus[status], where: `${where} ${probability?.toFixed(2) ?? ''}`, item: textOf.get(plan)!, shown }]
  })
  const covered = coverage.flatMap(({ problem, plans: answers }): Verdict[] =>
    answers.length === 0 ? [] : [{ word: '有对应措施', where, item: textOf.get(problem)!, shown: answers.map((id) => textOf.get(id)!) }],
  )
  const linked = new Set([...problems.links.flatMap(({ earlier, later }) => [...earlier, ...later]), ...told])
  const joined = joinedItems(joins)
  const alone = (side: 'earlier' | 'later', word: Word, others: readonly Item[]): Verdict[] =>
    problems[side]
      .filter(({ id }) => !linked.has(id) && !joined[side].has(id))
      .map(({ text }) => ({ word, where, item: text, shown: others.map((other) => other.text) }))
  const unlinked = doubtful.includes('problems') ? [] : [...alone('earlier', '未再提出', problems.later), ...alone('later', '新增', problems.earlier)]
  return [...followed, ...covered, ...unlinked]
}

function returnsOf(archive: OpenArchive, { list, steps }: Lineage): Verdict[] {
  const textsAt = (at: number): string[] => {
    const { report, items } = steps[at]!
    const all = archive.report(report).report[list as ItemList]
    return items.flatMap((id) => all.find((item) => item.id === id)?.text ?? [])
  }
  return steps.flatMap(({ status, year }, at): Verdict[] =>
    status === 'returned' && at > 0
      ? [
          {
            word: '再次提出',
            where: `${steps[at]!.report} ${String(year)}`,
            item: textsAt(at).join(' | '),
            shown: steps.slice(0, at).map((step, before) => `${String(step.year)} ${textsAt(before).join(' | ')}`),
          },
        ]
      : [],
  )
}
