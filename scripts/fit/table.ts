import { labelledTexts } from './labelled-texts.ts'
import { fitProblems } from './problems.ts'

/** Where labelled reports are. */
export interface FitSources {
  readonly gold: string
  readonly corpus: string
}

/** One fit: its name on the command line, the file of weights, and what it is made from. */
export interface Fit {
  readonly name: string
  readonly file: string
  readonly script: string
  readonly data: string
  readonly make: (sources: FitSources) => Promise<object>
}

/** All fits. To add one, write its file and add a row. */
export const fits: readonly Fit[] = [
  {
    name: 'problems',
    file: 'src/core/normalise/models/problems.json',
    script: 'scripts/fit/problems.ts',
    data: 'problem items of the labelled sets pairs, provinces, accountability, accountability-structure, seeds and threads',
    make: async ({ gold, corpus }) => fitProblems(await labelledTexts(gold, corpus)),
  },
]
