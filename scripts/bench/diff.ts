import { presentableDiff } from '@codemirror/merge'
import { diffArrays, diffChars } from 'diff'
import diffMatchPatch from 'diff-match-patch'
import { execFileSync } from 'node:child_process'
import { segment } from '../../src/archive/work/segment.ts'
import { diffTexts, tokensOf } from '../../src/core/compare/index.ts'
import { editedPairs, type EditedPair } from './edited-pairs.ts'

/** A difference of two texts, as offsets into both. */
interface Hunk {
  readonly fromA: number
  readonly toA: number
  readonly fromB: number
  readonly toB: number
}

type Method = (earlier: string, later: string) => Hunk[]

const { diff_match_patch: DiffMatchPatch } = diffMatchPatch

const METHODS: Record<string, Method> = {
  'this project': (a, b) => [...diffTexts(a, b, segment).changes],
  'diff, diffArrays over words': (a, b) =>
    hunksOf(diffArrays(segment(a), segment(b)).map(({ added, removed, value }) => ({ sign: added ? 1 : removed ? -1 : 0, text: value.join('') }))),
  'diff, diffChars': (a, b) => hunksOf(diffChars(a, b).map(({ added, removed, value }) => ({ sign: added ? 1 : removed ? -1 : 0, text: value }))),
  'diff-match-patch, semantic clean-up': (a, b) => {
    const engine = new DiffMatchPatch()
    const diffs = engine.diff_main(a, b)
    engine.diff_cleanupSemantic(diffs)
    return hunksOf(diffs.map(([sign, text]) => ({ sign, text })))
  },
  'CodeMirror presentableDiff': (a, b) => [...presentableDiff(a, b)],
}

/** Measures ways of showing the differences of two texts side by side, over the same pairs in the same run, and prints a table. */
export function benchDiff(): void {
  const pairs = editedPairs(24, 4500)
  console.log(
    `${pairs.length} pairs of 4,500 characters, ${(pairs.reduce((sum, { edits }) => sum + edits, 0) / pairs.length).toFixed(1)} edits each\n`,
  )
  console.log('method                                 ms (median)   hunks   mean length   cut a word   of 1–2 characters')
  for (const [name, method] of Object.entries(METHODS)) console.log(row(name, measure(method, pairs)))
  const python = measurePython(pairs)
  console.log(python ? row('Python difflib, SequenceMatcher', python) : 'Python difflib was left out: python3 is not installed.')
}

interface Measured {
  readonly milliseconds: number
  readonly hunks: Hunk[][]
  readonly pairs: readonly EditedPair[]
}

function measure(method: Method, pairs: readonly EditedPair[]): Measured {
  method(pairs[0]!.earlier, pairs[0]!.later)
  const times: number[] = []
  const hunks = pairs.map(({ earlier, later }) => {
    const start = performance.now()
    const found = method(earlier, later)
    times.push(performance.now() - start)
    return found
  })
  return { milliseconds: median(times), hunks, pairs }
}

function row(name: string, { milliseconds, hunks, pairs }: Measured): string {
  const all = hunks.flat()
  const lengths = all.flatMap(({ fromA, toA, fromB, toB }) => [toA - fromA, toB - fromB].filter((length) => length > 0))
  const cut = hunks.flatMap((each, i) => each.filter((hunk) => cutsWord(hunk, pairs[i]!))).length
  const share = (part: number, whole: number): string => `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`
  return [
    name.padEnd(38),
    milliseconds.toFixed(2).padStart(10),
    (all.length / hunks.length).toFixed(1).padStart(9),
    (lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length)).toFixed(1).padStart(12),
    share(cut, all.length).padStart(13),
    share(lengths.filter((length) => length <= 2).length, lengths.length).padStart(17),
  ].join(' ')
}

/** True where an end of a hunk lies inside a word of its text. */
function cutsWord({ fromA, toA, fromB, toB }: Hunk, { earlier, later }: EditedPair): boolean {
  return [fromA, toA].some((offset) => !wordBorders(earlier).has(offset)) || [fromB, toB].some((offset) => !wordBorders(later).has(offset))
}

const borders = new Map<string, Set<number>>()

function wordBorders(text: string): Set<number> {
  const known = borders.get(text)
  if (known) return known
  const found = new Set([0, text.length, ...tokensOf(text, segment).map(({ from }) => from)])
  borders.set(text, found)
  return found
}

function hunksOf(pieces: readonly { sign: number; text: string }[]): Hunk[] {
  const hunks: Hunk[] = []
  let [a, b] = [0, 0]
  let open: { fromA: number; fromB: number } | null = null
  const close = (): void => {
    if (open) hunks.push({ ...open, toA: a, toB: b })
    open = null
  }
  for (const { sign, text } of pieces) {
    if (sign === 0) close()
    else open ??= { fromA: a, fromB: b }
    if (sign <= 0) a += text.length
    if (sign >= 0) b += text.length
  }
  close()
  return hunks
}

const PYTHON = `
import difflib, json, sys, time
out = []
for a, b in json.load(sys.stdin):
    start = time.perf_counter()
    codes = difflib.SequenceMatcher(None, a, b, autojunk=False).get_opcodes()
    out.append([(time.perf_counter() - start) * 1000, [c[1:] for c in codes if c[0] != 'equal']])
print(json.dumps(out))
`

function measurePython(pairs: readonly EditedPair[]): Measured | null {
  try {
    const input = JSON.stringify(pairs.map(({ earlier, later }) => [earlier, later]))
    const answer = JSON.parse(execFileSync('python3', ['-c', PYTHON], { input, encoding: 'utf8', maxBuffer: 1 << 28 })) as [
      number,
      [number, number, number, number][],
    ][]
    const hunks = answer.map(([, codes]) => codes.map(([fromA, toA, fromB, toB]) => ({ fromA, toA, fromB, toB })))
    return { milliseconds: median(answer.map(([time]) => time)), hunks, pairs }
  } catch {
    return null
  }
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((x, y) => x - y)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}
