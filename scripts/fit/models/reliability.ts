import type { ReliabilityStep } from '../../../src/view/method.ts'

const steps = [0, 0.2, 0.4, 0.6, 0.8, 1]

/** How true stated probabilities are, step by step; steps without verdicts are left out. */
export function reliability(verdicts: readonly { readonly said: number; readonly isTrue: boolean }[]): ReliabilityStep[] {
  return steps.slice(1).flatMap((to, at): ReliabilityStep[] => {
    const from = steps[at]!
    const within = verdicts.filter(({ said }) => said >= from && (said < to || to === 1))
    if (within.length === 0) return []
    const share = (sum: number): number => Math.round((1000 * sum) / within.length) / 1000
    return [
      {
        from,
        to,
        count: within.length,
        stated: share(within.reduce((sum, { said }) => sum + said, 0)),
        right: share(within.filter(({ isTrue }) => isTrue).length),
      },
    ]
  })
}
