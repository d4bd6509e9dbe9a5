import { readFileSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'

/** Labels of one pair of consecutive reports: items as quotations or as places in their report, links and follow-through by their numbers. */
export interface LabelledPair<Words> {
  readonly A: { readonly file: string; readonly organisation: string | null }
  readonly B: { readonly file: string; readonly organisation: string | null }
  readonly problemsA: readonly Words[]
  readonly problemsB: readonly Words[]
  readonly problemLinks: readonly GoldLink[]
  readonly plansA?: readonly Words[]
  readonly plansB?: readonly Words[]
  readonly planLinks?: readonly GoldLink[]
  /** Evidence stands in the later report. */
  readonly followThrough?: readonly { readonly plan: number; readonly status: string; readonly evidence?: readonly Words[] }[]
}

/** A labelled pair with its name, and items as quotations. */
export interface GoldPair extends LabelledPair<string> {
  readonly name: string
}

export interface GoldLink {
  readonly a: readonly number[]
  readonly b: readonly number[]
}

/** All labelled pairs of a folder, by file name. */
export function goldPairs(folder: string): GoldPair[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => ({ ...(JSON.parse(readFileSync(join(folder, name), 'utf8')) as Omit<GoldPair, 'name'>), name: basename(name, '.json') }))
}
