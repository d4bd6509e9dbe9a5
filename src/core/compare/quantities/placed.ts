/** The blocks that the quantities of a report stand in, where in their words, and how each stands in its sentence: begun or finished, new or all that there is. */
import type { Block, Quantity, Report } from '../../model.ts'
import { startOfRun } from '../../text/signs.ts'
import { isNewInList, stageOf } from '../answers/index.ts'

/** A quantity in the words of its block. */
export interface PlacedQuantity {
  readonly block: Block
  readonly quantity: Quantity
  /** About where its words begin in those of the block. */
  readonly at: number
}

/** Characters before its place in the source that are looked at: removals move words no farther. */
const farthest = 2000

/** The quantities of a report with the blocks that they stand in, in order; those in none are left out. */
export function placedQuantities({ blocks, quantities }: Pick<Report, 'blocks' | 'quantities'>): PlacedQuantity[] {
  const placed: PlacedQuantity[] = []
  let [number, at] = [0, 0]
  for (const quantity of quantities) {
    while (number < blocks.length && blocks[number]!.to <= quantity.from) {
      number++
      at = 0
    }
    const block = blocks[number]
    if (!block || quantity.from < block.from) continue
    // What was removed inside of a block moves its words forward: they themselves say where they are, no farther than in the source.
    const most = quantity.from - block.from + quantity.text.length
    const start = Math.max(at, most - farthest)
    const found = block.text.slice(start, most).lastIndexOf(quantity.text)
    if (found >= 0) at = start + found
    placed.push({ block, quantity, at })
    if (found >= 0) at += quantity.text.length
  }
  return placed
}

/** What is said of a counted thing beside its name and number. */
export interface Told {
  readonly stage: ReturnType<typeof stageOf>
  readonly extent: 'new' | 'all' | null
  /** The words around it. */
  readonly around: string
}

/** A number behind these is all that there is by then. */
const allThere = /(?:[增展]至|增加到|展到|总[数量]|累计|共有|拥有|现有|超|突)[到达为过破]{0,2}$/u

const comes = /引[进入育]|新[认设]/u

/** Characters before and behind a number that are looked at. */
const near = 40

export function toldOf({ block: { text }, quantity, at }: PlacedQuantity): Told {
  const end = at + quantity.text.length
  const before = text.slice(Math.max(0, at - near), at)
  // The verb of an item before it in a list says nothing of it.
  const own = before.slice(startOfRun(before, before.length, /[^\d、]/u))
  return {
    stage: stageOf(own),
    extent: allThere.test(before + quantity.qualifier) ? 'all' : isNewInList(before) || comes.test(own) ? 'new' : null,
    around: before + text.slice(end, end + near / 2),
  }
}

/** Whether what is said lets two numbers count the same. */
export function isToldAlike(a: Told, b: Told): boolean {
  if (a.stage !== b.stage && (a.stage === 'begun' || b.stage === 'begun')) return false
  return a.extent === b.extent || a.extent === null || b.extent === null
}

/** Whether both have so many pairs of characters around a name; true where one has none, so that nothing can be told. */
export function shareWords(a: Told, b: Told, name: string, least: number): boolean {
  const [first, others] = [a, b].map(
    ({ around }) => new Set([...around.replaceAll(name, ' ').matchAll(/(?=(\p{Script=Han}{2}))./gu)].map(([, pair]) => pair)),
  )
  return first!.size === 0 || others!.size === 0 || first!.intersection(others!).size >= least
}
