import { readFileSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'

/** Labels of one pair of consecutive reports: items as quotations, links and follow-through by their numbers. */
export interface GoldPair {
  readonly name: string
  readonly A: { readonly file: string; readonly organisation: string | null }
  readonly B: { readonly file: string; readonly organisation: string | null }
  readonly problemsA: readonly string[]
  readonly problemsB: readonly string[]
  readonly problemLinks: readonly GoldLink[]
  readonly plansA?: readonly string[]
  readonly plansB?: readonly string[]
  readonly planLinks?: readonly GoldLink[]
  readonly followThrough?: readonly { readonly plan: number; readonly status: string; readonly evidence?: readonly string[] }[]
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
