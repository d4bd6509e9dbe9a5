import { attacksOn, type Attack } from './attacks.ts'
import { counted } from './steps.ts'

/** Steps after which a search is not counted on. */
const most = 1_000_000

/** Repetitions by which a text grows. */
const portion = 32

/**
 * A text of which a pattern's steps grow faster than the text: each further portion costs more than the one before. Null where there is none among the texts that are made
 * of the pattern itself.
 */
export function growsOn(source: string, flags: string): (Attack & { readonly end: string; readonly steps: readonly number[] }) | null {
  const { attacks, ends, isEndless, reach } = attacksOn(source, flags)
  if (!isEndless) return null
  const pattern = counted(source, flags)
  for (const { before, pump } of attacks) {
    const first = portion + Math.ceil((2 * reach) / pump.length)
    for (const end of ends) {
      const steps = [0, 1, 2].map((portions) => pattern.steps(before + pump.repeat(first + portions * portion) + end, most))
      const [one = 0, two = 0, three = 0] = steps
      if (three === Infinity || three - two > (two - one) * 1.25 + 64) return { before, pump, end, steps }
    }
  }
  return null
}
