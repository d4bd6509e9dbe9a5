import { largest } from '../../lists.ts'
import type { Candidate, Item, Link, LinkStatus, Segment } from '../../model.ts'
import { thinLinks } from './unlinked.ts'
import { bestAssignment, type Gain } from './tables.ts'
import { isGathered } from './clauses.ts'
import { diffTexts } from '../diff/index.ts'
import type { LinkTables, SimilarityTable } from './similarity-model.ts'
import type { Profile } from '../profiles/index.ts'

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
interface Group {
  readonly earlier: number[]
  readonly later: number[]
  readonly rule: string
  undetermined: boolean
}

/**
 * Links between two lists: equal items first, then the assignment that is best for both lists together, then left-over items
 * that belong to a linked one (split, merged). Items in no link are dropped or new; one that resembles an item of the other list too much for that stands alone in a
 * link that is undetermined. Links come in the order of the earlier list, those without an earlier item last.
 * @param tables how likely the items are partners, and how likely one belongs to another.
 */
export function alignItems(
  earlier: readonly Profile[],
  later: readonly Profile[],
  tables: LinkTables,
  limits: LinkThresholds,
  segment: Segment,
): Link[] {
  const { partners, belonging } = tables
  const groups = equalGroups(earlier, later)
  assign(groups, partners, limits)
  join(groups, belonging, earlier, later, limits)
  const [rows, columns] = [new Set(groups.flatMap((group) => group.earlier)), new Set(groups.flatMap((group) => group.later))]
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

function equalGroups(earlier: readonly Profile[], later: readonly Profile[]): Group[] {
  const waiting = new Map<string, number[]>()
  for (const [index, { sameness }] of later.entries()) {
    if (sameness === '') continue
    const queue = waiting.get(sameness)
    if (queue) queue.push(index)
    else waiting.set(sameness, [index])
  }
  return earlier.flatMap((profile, row) => {
    const column = waiting.get(profile.sameness)?.shift()
    return column === undefined ? [] : [{ earlier: [row], later: [column], rule: 'equal-text', undetermined: false }]
  })
}

function assign(groups: Group[], table: SimilarityTable, limits: LinkThresholds): void {
  const rows = new Set(groups.flatMap((group) => group.earlier))
  const columns = new Set(groups.flatMap((group) => group.later))
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
 * Left-over items, surest first, go to the one item of the other list that they belong to, where no other is nearly as likely and its clauses leave room for
 * them: to its link, which grows on one side only, or to a link of their own.
 */
function join(groups: Group[], belonging: SimilarityTable, earlier: readonly Profile[], later: readonly Profile[], limits: LinkThresholds): void {
  const groupOfRow = new Map(groups.flatMap((group) => group.earlier.map((row) => [row, group] as const)))
  const groupOfColumn = new Map(groups.flatMap((group) => group.later.map((column) => [column, group] as const)))
  const places = later.map((_, column) => column)
  const candidates = [
    ...belonging.flatMap((cells, row) => (groupOfRow.has(row) ? [] : foremost(cells, limits).map(({ at, value }) => ({ row, column: at, value })))),
    ...places.flatMap((column) => {
      if (groupOfColumn.has(column)) return []
      const cells = belonging.map((row) => row[column]!)
      return foremost(cells, limits).map(({ at, value }) => ({ row: at, column, value }))
    }),
  ]
  for (const { row, column, value } of candidates.sort((a, b) => b.value - a.value || a.row - b.row || a.column - b.column)) {
    const byRow = groupOfRow.get(row)
    const byColumn = groupOfColumn.get(column)
    if (byRow && byColumn) continue
    const known = byRow ?? byColumn
    // What stands word for word as before was hardly split or merged: only a very near item joins it.
    if (known?.rule === 'equal-text' && value < limits.joinEqual) continue
    const isOfLater = byRow ? true : byColumn ? false : lengthOf(later[column]!) < lengthOf(earlier[row]!)
    const beside = known ? (isOfLater ? known.later.map((at) => later[at]!) : known.earlier.map((at) => earlier[at]!)) : []
    if (!(isOfLater ? isGathered(later[column]!, earlier[row]!, beside) : isGathered(earlier[row]!, later[column]!, beside))) continue
    if (!known) {
      const group: Group = { earlier: [row], later: [column], rule: 'gathered', undetermined: false }
      groups.push(group)
      groupOfRow.set(row, group)
      groupOfColumn.set(column, group)
    } else if (byRow && byRow.earlier.length === 1) {
      byRow.later.push(column)
      groupOfColumn.set(column, byRow)
      // Both that were rivals for the longer item belong to it.
      byRow.undetermined = false
    } else if (byColumn && byColumn.later.length === 1) {
      byColumn.earlier.push(row)
      groupOfRow.set(row, byColumn)
      byColumn.undetermined = false
    }
  }
  for (const group of groups) {
    group.earlier.sort((a, b) => a - b)
    group.later.sort((a, b) => a - b)
  }
}

function lengthOf({ item }: Profile): number {
  return item.text.length
}

/** The greatest of some values with its place, where it is great enough and far enough ahead of the others. */
function foremost(values: Iterable<number>, { join, ahead }: LinkThresholds): { readonly at: number; readonly value: number }[] {
  let [best, second, place, at] = [-Infinity, 0, -1, 0]
  for (const value of values) {
    if (value > best) [second, best, place] = [Math.max(second, best), value, at]
    else if (value > second) second = value
    at++
  }
  return best >= join && best - second >= ahead ? [{ at: place, value: best }] : []
}

function linkOf(group: Group, earlier: readonly Profile[], later: readonly Profile[], table: SimilarityTable, segment: Segment): Link {
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
    ...diffTexts(joinedText(a), joinedText(b), segment),
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
  return isOnePair && a[0]!.sameness !== '' && a[0]!.sameness === b[0]!.sameness ? 'same' : 'reworded'
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
