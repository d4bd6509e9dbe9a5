import { alignItems, type LinkThresholds } from '../../../src/core/compare/links/align.ts'
import { logOdds, type LinkTables, type ToldModel } from '../../../src/core/compare/links/similarity-model.ts'
import type { Profile } from '../../../src/core/compare/profiles/index.ts'
import { fitLogistic, type Observation } from '../models/logistic.ts'
import { cellKey } from '../../evaluate/sample/labelled-pair.ts'
import { sumOf, type Tally } from '../../evaluate/tally.ts'
import type { LabelledLists } from '../link-labels.ts'

/** Two labelled lists as the comparison sees them. */
export interface SeenLists {
  readonly labels: LabelledLists
  readonly earlier: readonly Profile[]
  readonly later: readonly Profile[]
}

/** The same with how likely their items belong together. */
export interface SeenTables extends Omit<LinkTables, 'told'> {
  readonly prepared: SeenLists
}

/** A status that was said, and whether the labels say so, too. */
export type Said = readonly [status: string, isRight: boolean]

/** What was found in two labelled lists beside the labels. */
export interface Judged {
  readonly set: string
  readonly tally: Tally
  readonly statuses: readonly Said[]
}

/** Of each item of both lists the odds of its likeliest partner and of what it likeliest belongs to, and whether the labels link it. */
export function toldModelOf(all: readonly SeenTables[], ridge: number): ToldModel {
  const observations = all.flatMap(({ prepared: { earlier, later, labels }, partners, belonging }): Observation[] => {
    const cells = [...labels.links].map((cell) => cell.split('-').map(Number))
    const observed = (pairings: readonly (readonly [number, number])[], isTrue: boolean): Observation => ({
      signals: [partners, belonging].map((table) => logOdds(Math.max(...pairings.map(([row, column]) => table[row]![column]!)))),
      isTrue,
      counts: 1,
    })
    return [
      ...earlier.map((_, at) =>
        observed(
          later.map((__, column) => [at, column]),
          cells.some(([row]) => row === at),
        ),
      ),
      ...later.map((_, at) =>
        observed(
          earlier.map((__, row) => [row, at]),
          cells.some(([, column]) => column === at),
        ),
      ),
    ]
  })
  const rounded = (value: number): number => Math.round(value * 1000) / 1000
  const { constant, weights } = fitLogistic(observations, [1, 1], ridge)
  return { constant: rounded(constant), partner: rounded(weights[0]!), belonging: rounded(weights[1]!) }
}

/** The links that tables and thresholds make of two labelled lists, held against the labels. */
export function judgedLinks({ labels, earlier, later }: SeenLists, tables: LinkTables, limits: LinkThresholds): Judged {
  const links = alignItems(earlier, later, tables, limits, (text) => [text])
  const told = links
    .filter((link) => link.status !== 'undetermined')
    .flatMap((link) => link.earlier.flatMap((a) => link.later.map((b) => ({ ...link, cell: cellKey(numberOf(a, earlier), numberOf(b, later)) }))))
  const found = told.map(({ cell }) => cell)
  const statuses = told.map(({ status, cell }): Said => [status, labels.links.has(cell)])
  // What no link holds is called dropped or new: rightly where the labels hold it in none either.
  const cells = [...labels.links].map((cell) => cell.split('-').map(Number))
  for (const [number, { item }] of earlier.entries()) {
    if (!links.some((link) => link.earlier.includes(item.id))) statuses.push(['dropped', cells.every(([row]) => row !== number)])
  }
  for (const [number, { item }] of later.entries()) {
    if (!links.some((link) => link.later.includes(item.id))) statuses.push(['new', cells.every(([, column]) => column !== number)])
  }
  return {
    set: labels.set,
    tally: { right: found.filter((cell) => labels.links.has(cell)).length, predicted: found.length, gold: labels.links.size },
    statuses,
  }
}

/** Tallies of each labelled set. */
export function bySet(all: readonly Pick<Judged, 'set' | 'tally'>[]): Map<string, Tally> {
  return new Map([...Map.groupBy(all, ({ set }) => set)].map(([set, own]) => [set, sumOf(own.map(({ tally }) => tally))]))
}

function numberOf(id: string, profiles: readonly Profile[]): number {
  return profiles.findIndex((profile) => profile.item.id === id)
}
