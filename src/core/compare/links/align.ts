import { largest } from '../../lists.ts'
import type { Candidate, Item, Link, LinkStatus, Segment } from '../../model.ts'
import { thinLinks } from './unlinked.ts'
import { bestAssignment, type Gain } from './tables.ts'
import { isGathered } from './shared-clauses.ts'
import { diffTexts } from '../diff/index.ts'
import type { LinkTables, SimilarityTable } from './similarity-model.ts'
import { areSame, type Profile } from '../profiles/index.ts'

/** Thresholds of one kind of list; `thresholds.ts` says what each means. */
export interface LinkThresholds {
  readonly link: number
  readonly join: number
  readonly ahead: number
  readonly joinEqual: number
  readonly alone: number
  readonly sure: number
  readonly margin: number
}

/** Items that belong together, by their numbers in the two lists. */
export interface Group {
  readonly earlier: number[]
  readonly later: number[]
  readonly rule: string
  undetermined: boolean
  /** What a person said, whose group no rule changes. */
  readonly person?: Pick<Link, 'by' | 'note' | 'author'>
}

/** A row and a column of a table, and what stands where they meet. */
interface Pairing {
  readonly row: number
  readonly column: number
  readonly value: number
}

/**
 * Links between two lists: equal items first, then the assignment that is best for both lists together, then left-over items
 * that belong to a linked one (split, merged). Items in no link are dropped or new; one that resembles an item of the other list too much for that stands alone in a
 * link that is undetermined. Links come in the order of the earlier list, those without an earlier item last.
 * @param likelihoods that the items are partners, and that one belongs to another.
 * @param person what persons put together, and the likelihoods below 0 for what they hold apart.
 */
export function alignItems(
  earlier: readonly Profile[],
  later: readonly Profile[],
  likelihoods: LinkTables,
  limits: LinkThresholds,
  segment: Segment,
  person?: { readonly given: readonly Group[]; readonly tables: (likelihoods: LinkTables) => LinkTables },
): Link[] {
  const tables = person?.tables(likelihoods) ?? likelihoods
  const { partners } = tables
  const groups = [...(person?.given ?? [])]
  putEqual(groups, earlier, later, partners)
  assign(groups, partners, limits)
  join(groups, tables, earlier, later, limits)
  const [rows, columns] = placesIn(groups)
  return [
    ...groups
      .sort((a, b) => a.earlier[0]! - b.earlier[0]! || a.later[0]! - b.later[0]!)
      .map((group) => linkOf(group, earlier, later, partners, segment)),
    ...thinLinks(
      { profiles: earlier, alone: [...earlier.keys()].filter((row) => !rows.has(row)) },
      { profiles: later, alone: [...later.keys()].filter((column) => !columns.has(column)) },
      tables,
      limits.alone,
    ),
  ]
}

function placesIn(groups: readonly Group[]): readonly [rows: ReadonlySet<number>, columns: ReadonlySet<number>] {
  return [new Set(groups.flatMap((group) => group.earlier)), new Set(groups.flatMap((group) => group.later))]
}

function putEqual(groups: Group[], earlier: readonly Profile[], later: readonly Profile[], table: SimilarityTable): void {
  const [rows, columns] = placesIn(groups)
  const free = [...later.keys()].filter((column) => !columns.has(column))
  for (const [row, own] of earlier.entries()) {
    const at = rows.has(row) ? -1 : free.findIndex((column) => areSame(own, later[column]!) && table[row]![column]! >= 0)
    if (at >= 0) groups.push({ earlier: [row], later: free.splice(at, 1), rule: 'equal-text', undetermined: false })
  }
}

function assign(groups: Group[], table: SimilarityTable, limits: LinkThresholds): void {
  const [rows, columns] = placesIn(groups)
  const gains: Gain[] = []
  for (const [row, cells] of table.entries()) {
    if (rows.has(row)) continue
    for (let column = 0; column < cells.length; column++) {
      const similarity = cells[column]!
      if (similarity >= limits.link && !columns.has(column)) gains.push({ row, column, gain: similarity - limits.link + 1e-6 })
    }
  }
  for (const { row, column } of bestAssignment(gains)) {
    groups.push({ earlier: [row], later: [column], rule: 'assignment', undetermined: isUndetermined(row, column, table, limits) })
  }
}

/** True where another partner of either item is so near that the pairing could as well be the other one. */
function isUndetermined(row: number, column: number, table: SimilarityTable, limits: LinkThresholds): boolean {
  const chosen = table[row]![column]!
  if (chosen >= limits.sure) return false
  const rival = rivalOf([row], [column], table)
  return rival !== null && chosen - rival.similarity < limits.margin
}

/**
 * Left-over items, surest first, go to the one item of the other list that they belong to, where its clauses leave room for them: to its link, which grows on one side only, or
 * to a link of their own. First those that are as likely its partners as linked items are, then those that belong to it where no other item is nearly as likely.
 */
function join(
  groups: Group[],
  { partners, belonging }: LinkTables,
  earlier: readonly Profile[],
  later: readonly Profile[],
  limits: LinkThresholds,
): void {
  const groupOfRow = new Map(groups.flatMap((group) => group.earlier.map((row) => [row, group] as const)))
  const groupOfColumn = new Map(groups.flatMap((group) => group.later.map((column) => [column, group] as const)))
  const take = ({ row, column, value }: Pairing): void => {
    const byRow = groupOfRow.get(row)
    const byColumn = groupOfColumn.get(column)
    if (byRow && byColumn) return
    const known = byRow ?? byColumn
    const isOfLater = known ? known === byRow : lengthOf(later[column]!) < lengthOf(earlier[row]!)
    // A link grows on one side only, and none that a person made; and what stands word for word as before was hardly split or merged: only a very near item joins it.
    if (known && (known.person || known[isOfLater ? 'earlier' : 'later'].length > 1 || (known.rule === 'equal-text' && value < limits.joinEqual)))
      return
    const [own, longer] = isOfLater ? [later[column]!, earlier[row]!] : [earlier[row]!, later[column]!]
    const beside = known ? (isOfLater ? known.later.map((at) => later[at]!) : known.earlier.map((at) => earlier[at]!)) : []
    if (!isGathered(own, longer, beside)) return
    const group = known ?? { earlier: [row], later: [column], rule: 'gathered', undetermined: false }
    if (!known) groups.push(group)
    else if (isOfLater) group.later.push(column)
    else group.earlier.push(row)
    // Both that were rivals for the longer item belong to it.
    group.undetermined = false
    groupOfRow.set(row, group)
    groupOfColumn.set(column, group)
  }
  const takeForemost = (table: SimilarityTable, least: number, ahead: number): void => {
    const pairings = [
      ...table.flatMap((cells, row) => (groupOfRow.has(row) ? [] : foremost(cells, least, ahead, (column, value) => ({ row, column, value })))),
      ...later.flatMap((_, column) => {
        const cells = table.map((own) => own[column]!)
        return groupOfColumn.has(column) ? [] : foremost(cells, least, ahead, (row, value) => ({ row, column, value }))
      }),
    ]
    for (const pairing of pairings.sort((a, b) => b.value - a.value || a.row - b.row || a.column - b.column)) take(pairing)
  }
  takeForemost(partners, limits.link, 0)
  takeForemost(belonging, limits.join, limits.ahead)
  for (const group of groups) {
    group.earlier.sort((a, b) => a - b)
    group.later.sort((a, b) => a - b)
  }
}

function lengthOf({ item }: Profile): number {
  return item.text.length
}

/** The pairing that the greatest of some values makes, where it is great enough and far enough ahead of the others. @param pairing of the place of a value and the value. */
function foremost(values: Iterable<number>, least: number, ahead: number, pairing: (at: number, value: number) => Pairing): Pairing[] {
  let [best, second, place, at] = [-Infinity, 0, -1, 0]
  for (const value of values) {
    if (value > best) [second, best, place] = [Math.max(second, best), value, at]
    else if (value > second) second = value
    at++
  }
  return best >= least && best - second >= ahead ? [pairing(place, best)] : []
}

/** The link of a group, by the likelihoods of the pairs in it and beside it. */
export function linkOf(group: Group, earlier: readonly Profile[], later: readonly Profile[], table: SimilarityTable, segment: Segment): Link {
  const a = group.earlier.map((row) => earlier[row]!)
  const b = group.later.map((column) => later[column]!)
  const best = largest(group.earlier.flatMap((row) => group.later.map((column) => table[row]![column]!)))
  const rival = rivalOf(group.earlier, group.later, table)
  return {
    earlier: a.map((profile) => profile.item.id),
    later: b.map((profile) => profile.item.id),
    status: statusOf(group, a, b),
    similarity: rounded(best),
    by: 'rule',
    rule: group.rule,
    runnerUp: rival && candidateOf(rival, earlier, later),
    ...diffTexts(joinedText(a), joinedText(b), segment, [a[0]!.years, b[0]!.years]),
    ...group.person,
  }
}

/** The texts of a link's items on one side, as `changes` count them: joined by a line feed. */
function joinedText(side: readonly { readonly item: Pick<Item, 'text'> }[]): string {
  return side.map((profile) => profile.item.text).join('\n')
}

function statusOf(group: Group, a: readonly Profile[], b: readonly Profile[]): LinkStatus {
  if (group.undetermined) return 'undetermined'
  if (families(b) > 1) return 'split'
  if (families(a) > 1) return 'merged'
  const isOnePair = a.length === 1 && b.length === 1
  return isOnePair && areSame(a[0]!, b[0]!) ? 'same' : 'reworded'
}

/** Number of self-standing items on one side of a link: an item together with its own sub-items is one. */
function families(side: readonly Profile[]): number {
  const ids = new Set(side.map((profile) => profile.item.id))
  return side.filter(({ item }) => item.parent === null || !ids.has(item.parent)).length
}

function rivalOf(
  rows: readonly number[],
  columns: readonly number[],
  table: SimilarityTable,
): { row: number; column: number; similarity: number } | null {
  let rival: { row: number; column: number; similarity: number } | null = null
  for (let row = 0; row < table.length; row++) {
    const cells = table[row]!
    const isOwn = rows.includes(row)
    for (const column of isOwn ? cells.keys() : columns) {
      if (isOwn && columns.includes(column)) continue
      if (cells[column]! > (rival?.similarity ?? 0)) rival = { row, column, similarity: cells[column]! }
    }
  }
  return rival
}

function candidateOf(cell: { row: number; column: number; similarity: number }, earlier: readonly Profile[], later: readonly Profile[]): Candidate {
  return { earlier: earlier[cell.row]!.item.id, later: later[cell.column]!.item.id, similarity: rounded(cell.similarity) }
}

function rounded(similarity: number): number {
  return Math.round(similarity * 1000) / 1000
}
