/** Items of several reports held against each other, and the groups that they make. */
import { append, largest } from '../../lists.ts'
import { firstSubjects, rarestShared, similarityTable, type MoreSignals, type SimilarityModel } from '../links/index.ts'
import type { ListComparison } from '../../model.ts'
import type { Profile } from '../profiles/index.ts'
import fitted from './thread-models.json' with { type: 'json' }

/**
 * How likely two items of any two reports of a series tell the same, however many years lie between them. Made by `scripts/fit/threads.ts`; the probabilities are those of
 * the labels, not drawn nearer to even ones.
 */
const threadModels: Readonly<Record<'problems' | 'plans', SimilarityModel>> = fitted.model

/** Values below this count as none, so that only a few pairs of hundreds of items are kept. */
const least = 0.02

/** How much things resemble one another, 0 to 1; pairs that resemble one another less than 0.02 count as 0. */
export class Resemblances {
  private readonly rows: Map<number, number>[] = []

  /** @param count of the things, which are numbered from 0. */
  constructor(count: number) {
    for (let at = 0; at < count; at++) this.rows.push(new Map())
  }

  get count(): number {
    return this.rows.length
  }

  set(a: number, b: number, value: number): void {
    if (value < least) return
    this.rows[a]!.set(b, value)
    this.rows[b]!.set(a, value)
  }

  /** Things that a person holds apart: below 0 without end, so that no mean of a group that would hold both is great enough. */
  holdApart(a: number, b: number): void {
    this.rows[a]!.set(b, -Infinity)
    this.rows[b]!.set(a, -Infinity)
  }

  at(a: number, b: number): number {
    return this.rows[a]!.get(b) ?? 0
  }

  of(thing: number): ReadonlyMap<number, number> {
    return this.rows[thing]!
  }
}

/**
 * What only threads look at: how rare a word of the subject is that both leads have, how near the words are with which they begin, and how alike the meanings of both are by what
 * readers said of other problems.
 */
export const threadSignals: MoreSignals = (earlier, later) => {
  const { views } = earlier[0]!.whole
  const leads = (profiles: readonly Profile[]): Profile['lead'][] => profiles.map(({ lead }) => lead)
  const meanings = (profiles: readonly Profile[]): ReturnType<Profile['whole']['meaning']>[] => profiles.map(({ whole }) => whole.meaning())
  return {
    rarestShared: () => rarestShared(leads(earlier), leads(later)),
    firstSubjects: () => firstSubjects(leads(earlier), leads(later)),
    saidAlike: () => views.meanings.products(meanings(earlier), meanings(later), views.likeness),
  }
}

/** Items of one report are never held against each other: it tells each subject once. */
export function resemblancesOf(lists: readonly (readonly Profile[])[], starts: readonly number[], list: 'problems' | 'plans'): Resemblances {
  const resemblances = new Resemblances(lists.reduce((sum, { length }) => sum + length, 0))
  for (const [later, columns] of lists.entries()) {
    for (let earlier = 0; earlier < later; earlier++) {
      for (const [row, cells] of similarityTable(lists[earlier]!, columns, threadModels[list], threadSignals).entries()) {
        for (let column = 0; column < cells.length; column++) resemblances.set(starts[earlier]! + row, starts[later]! + column, cells[column]!)
      }
    }
  }
  return resemblances
}

/** Items of one report, and the number of the first of them among those of the series. */
interface Numbered {
  readonly profiles: readonly Profile[]
  readonly start: number
}

/** Of two neighbouring reports the comparison knows that an item is told by none of the other's where it is less likely than this to be. */
const hardlyTold = 0.2

/**
 * What the comparison of two neighbouring reports hardly takes for the same, without being sure, resembles none of the other's items more than the comparison says: else a thread
 * would hold together what the page of the two reports holds apart. And what a person holds apart stays so.
 */
export function boundByComparison(
  resemblances: Resemblances,
  { links, refused = [] }: Pick<ListComparison, 'links' | 'refused'>,
  earlier: Numbered,
  later: Numbered,
): void {
  const places = ({ profiles, start }: Numbered, ids: readonly string[]): number[] =>
    profiles.flatMap(({ item }, at) => (ids.includes(item.id) ? start + at : []))
  for (const own of refused) for (const a of places(earlier, own.earlier)) for (const b of places(later, own.later)) resemblances.holdApart(a, b)
  for (const link of links) {
    if (link.rule !== 'thin' || link.similarity >= hardlyTold) continue
    const [own, others] = link.earlier.length > 0 ? [earlier, later] : [later, earlier]
    const at = own.start + own.profiles.findIndex(({ item }) => item.id === (link.earlier[0] ?? link.later[0]))
    for (const other of others.profiles.keys()) {
      if (resemblances.at(at, others.start + other) > link.similarity) resemblances.set(at, others.start + other, Math.max(least, link.similarity))
    }
  }
}

/**
 * Puts things into groups: those that are held together first, then again and again the two groups that resemble one another most on the average of all their pairs,
 * as long as they do at least so much (average linkage, Sokal and Michener 1958). So a chain of neighbours does not drift: what joins a group resembles all of it. Nothing puts things
 * into one group that are held apart.
 * @param together pairs that belong together whatever else.
 * @param enough the least mean of two groups that become one.
 * @returns the group of each thing, by the number of its first one.
 */
export function grouped(resemblances: Resemblances, together: Iterable<readonly [number, number]>, enough: number): number[] {
  const groups = new Groups(resemblances)
  for (const [a, b] of together) groups.hold(a, b)
  while (groups.joinNearest(enough));
  return groups.numbers()
}

/** Of some things the one that resembles all others most, of equals the last. */
export function coreOf(members: readonly number[], resemblances: Resemblances): number {
  const closeness = members.map((one) => members.reduce((sum, other) => sum + resemblances.at(one, other), 0))
  const best = largest(closeness)
  return members[closeness.findLastIndex((value) => value >= best - 1e-9)]!
}

/**
 * Breaks off what hardly resembles the core of its group: a chain of links leads from one subject to another though each of them holds. What is broken off makes groups of its own
 * around cores of their own.
 * @param least what a member's resemblance to the core must reach. @param isOne whether two things are one whatever else: such a thing stays with the core.
 * @returns the group of each thing, by the number of its first one.
 */
export function aroundCores(
  groups: readonly number[],
  resemblances: Resemblances,
  least: number,
  isOne: (a: number, b: number) => boolean,
): number[] {
  const around = [...groups]
  const open = [...Map.groupBy(groups.keys(), (thing) => groups[thing]!).values()]
  for (let members = open.pop(); members; members = open.pop()) {
    const core = coreOf(members, resemblances)
    const [near, far]: [number[], number[]] = [[], []]
    for (const one of members) (one === core || resemblances.at(one, core) >= least || isOne(one, core) ? near : far).push(one)
    for (const one of near) around[one] = near[0]!
    if (far.length > 0) open.push(far)
  }
  return around
}

class Groups {
  private readonly groupOf: number[]
  private readonly members: number[][]
  /** Sum over all pairs of two groups. */
  private readonly sums: Map<number, number>[]
  /** The nearest other group of each, and its mean. */
  private readonly nearest: { group: number; mean: number }[]

  constructor(resemblances: Resemblances) {
    const things = Array.from({ length: resemblances.count }, (_, thing) => thing)
    this.groupOf = [...things]
    this.members = things.map((thing) => [thing])
    this.sums = things.map((thing) => new Map(resemblances.of(thing)))
    this.nearest = things.map(() => ({ group: -1, mean: 0 }))
    for (const thing of things) this.findNearest(thing)
  }

  hold(a: number, b: number): void {
    const [one, other] = [this.groupOf[a]!, this.groupOf[b]!]
    if (one !== other && this.sums[one]!.get(other) !== -Infinity) this.join(one, other)
  }

  /** False where no two groups are near enough. */
  joinNearest(enough: number): boolean {
    let best = -1
    for (const [group, { mean }] of this.nearest.entries()) if (mean >= enough && (best < 0 || mean > this.nearest[best]!.mean)) best = group
    if (best < 0) return false
    this.join(best, this.nearest[best]!.group)
    return true
  }

  /** The group of each thing. */
  numbers(): number[] {
    return this.groupOf
  }

  /** The later group goes into the one that begins first. */
  private join(a: number, b: number): void {
    const [into, from] = a < b ? [a, b] : [b, a]
    for (const thing of this.members[from]!) this.groupOf[thing] = into
    append(this.members[into]!, this.members[from]!)
    this.members[from] = []
    const [sums, gone] = [this.sums[into]!, this.sums[from]!]
    sums.delete(from)
    for (const [other, sum] of gone) {
      this.sums[other]!.delete(from)
      if (other === into) continue
      const total = sum + (sums.get(other) ?? 0)
      sums.set(other, total)
      this.sums[other]!.set(into, total)
    }
    gone.clear()
    this.nearest[from] = { group: -1, mean: 0 }
    this.findNearest(into)
    for (const other of sums.keys()) {
      const known = this.nearest[other]!
      if (known.group === into || known.group === from) this.findNearest(other)
      else if (this.mean(other, into) > known.mean) this.nearest[other] = { group: into, mean: this.mean(other, into) }
    }
  }

  private findNearest(group: number): void {
    let best = { group: -1, mean: 0 }
    for (const other of this.sums[group]!.keys()) {
      const mean = this.mean(group, other)
      if (mean > best.mean) best = { group: other, mean }
    }
    this.nearest[group] = best
  }

  private mean(a: number, b: number): number {
    return (this.sums[a]!.get(b) ?? 0) / (this.members[a]!.length * this.members[b]!.length)
  }
}
