import { join } from 'node:path'
import type { Item, Report } from '../../../src/core/model.ts'
import { itemNumbers } from '../../evaluate/sample/labelled-pair.ts'
import { reportAt } from '../../evaluate/reports.ts'
import { judgedVerdicts, type JudgedVerdicts } from '../labels/verdicts.ts'

/** What a verdict counts that can be given as well as the reader's own. */
const arguable = 0.5

/** What a reader of a verdict says of a plan: what it should be called, and what is to be shown beside it. */
export interface JudgedPlan {
  readonly item: Item
  readonly status: 'matched' | 'partial' | 'not-found'
  /** How much it counts. */
  readonly counts: number
  readonly quotes: readonly string[]
  readonly shown: { readonly wrong: readonly string[]; readonly passable: readonly string[] }
}

/** The plans of the judged verdicts, by the reports that were compared. */
export async function judgedPlans(corpus: string): Promise<{ organisation: string; earlier: Report; later: Report; plans: JudgedPlan[] }[]> {
  const all = (await judgedVerdicts(corpus)).map(async ({ A, B, verdicts }) => {
    const [earlier, later] = await Promise.all([reportAt(join(corpus, A.file)), reportAt(join(corpus, B.file))])
    return { organisation: A.organisation, earlier, later, plans: verdicts.flatMap((verdict) => judgedPlan(verdict, earlier)) }
  })
  return Promise.all(all)
}

function judgedPlan({ plan, status, share, shown, passage, better }: JudgedVerdicts['verdicts'][number], { plans }: Report): JudgedPlan[] {
  const at = itemNumbers([plan], plans)[0]
  if (at === undefined) return []
  return [
    {
      ...{ item: plans[at]!, status },
      counts: share === 'arguable' ? arguable : 1,
      quotes: passage === 'best' ? [shown, ...better] : better,
      shown: { wrong: passage === 'wrong' ? [shown] : [], passable: passage === 'other' ? [shown] : [] },
    },
  ]
}
