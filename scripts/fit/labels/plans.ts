import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { offsetsOf, quotationAt, sourceText, type Offsets } from './quotations.ts'

/**
 * What a reader of the whole later report said of a plan: its review answers it; it only plans it again; nothing of it is said anywhere; or what stands there is no
 * task: a slogan, an aim of all work, an introduction, a remark.
 */
export type ReadAnswer = 'answered' | 'renewed' | 'silent' | 'no-task'

/** Plans of an earlier report that were held against a later one, drawn among those that seemed least answered. */
export interface ReadPlans {
  readonly A: { readonly file: string; readonly organisation: string | null }
  readonly B: { readonly file: string; readonly organisation: string | null }
  /** Each plan by its lead. */
  readonly plans: readonly { readonly plan: string; readonly answer: ReadAnswer }[]
}

/** The same as the repository keeps it: places instead of words. */
interface KeptPlans extends Pick<ReadPlans, 'A' | 'B'> {
  readonly plans: readonly { readonly plan: Offsets; readonly answer: ReadAnswer }[]
}

const file = new URL('plans.json', import.meta.url)

/** The plans that the repository keeps, with their words out of the reports. */
export async function keptPlans(corpus: string): Promise<ReadPlans[]> {
  const all = Object.values(JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, KeptPlans>>)
  return Promise.all(
    all.map(async (kept) => {
      const text = await sourceText(corpus, kept.A.file)
      return { ...kept, plans: kept.plans.map(({ plan, answer }) => ({ plan: quotationAt(plan, text), answer })) }
    }),
  )
}

/** Plans of the files of the folder `plans` below a folder of labels, with places instead of quotations. Throws where a quotation stands nowhere in its report. */
export async function placedPlans(labels: string, corpus: string): Promise<Map<string, object>> {
  const folder = join(labels, 'plans')
  const all = readdirSync(folder).map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as ReadPlans)
  const placed = all.map(async ({ A, B, plans }): Promise<[string, KeptPlans]> => {
    const text = await sourceText(corpus, A.file)
    return [`${A.file} → ${B.file}`, { A, B, plans: plans.map(({ plan, answer }) => ({ plan: offsetsOf(plan, text), answer })) }]
  })
  return new Map((await Promise.all(placed)).sort(([a], [b]) => (a < b ? -1 : 1)))
}
