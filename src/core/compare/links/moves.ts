import type { ItemList, Link, Move } from '../../model.ts'
import { similarityTable } from './item-similarity.ts'
import type { Profile } from '../profiles/index.ts'
import { similarityModels } from './similarity-model.ts'

/** The profiles of one list of both reports and the links between them. */
export interface AlignedList {
  readonly list: ItemList
  readonly earlier: readonly Profile[]
  readonly later: readonly Profile[]
  readonly links: readonly Link[]
}

/**
 * Items that stand in no link of their own list and say the same as an unlinked item of another list: they moved from one part to another.
 * @param least similarity from which two items say the same, 0 to 1.
 */
export function movesOf(lists: readonly AlignedList[], least: number): Move[] {
  const earlier = lists.flatMap(({ list, earlier: profiles, links }) =>
    unlinked(
      profiles,
      links.filter(isOfBothSides).flatMap((link) => link.earlier),
    ).map((profile) => ({ list, profile })),
  )
  const later = lists.flatMap(({ list, later: profiles, links }) =>
    unlinked(
      profiles,
      links.filter(isOfBothSides).flatMap((link) => link.later),
    ).map((profile) => ({ list, profile })),
  )
  const table = similarityTable(
    earlier.map(({ profile }) => profile),
    later.map(({ profile }) => profile),
    similarityModels.work,
  )
  const moves = earlier.flatMap((from, row) =>
    later
      .map((to, column) => ({ from, to, similarity: table[row]![column]! }))
      .filter((move) => move.to.list !== move.from.list && move.similarity >= least),
  )
  const taken = new Set<Profile>()
  return moves
    .sort((a, b) => b.similarity - a.similarity)
    .filter(({ from, to }) => {
      if (taken.has(from.profile) || taken.has(to.profile)) return false
      taken.add(from.profile).add(to.profile)
      return true
    })
    .map(({ from, to, similarity }) => ({
      from: { list: from.list, id: from.profile.item.id },
      to: { list: to.list, id: to.profile.item.id },
      similarity: Math.round(similarity * 1000) / 1000,
    }))
}

/** False for an item that stands alone in an undetermined link. */
function isOfBothSides({ earlier, later }: Link): boolean {
  return earlier.length > 0 && later.length > 0
}

function unlinked(profiles: readonly Profile[], linked: readonly string[]): Profile[] {
  const ids = new Set(linked)
  return profiles.filter((profile) => !ids.has(profile.item.id))
}
