import type { Report } from '../model.ts'
import type { Doubt, DoubtedList } from './doubt.ts'
import { doubtLimits } from './limits.ts'
import { isDoubtful } from './reading.ts'

/** What speaks against setting the lists of two neighbouring reports side by side, beyond what speaks against either alone. */
export function doubtsOfPair(earlier: Report, later: Report): Doubt[] {
  return (['problems', 'plans'] as const).flatMap((list): Doubt[] => {
    if (!isUneven(list, earlier[list].length, later[list].length)) return []
    const { times } = doubtLimits.uneven[list]
    return [{ list, kind: 'uneven', values: { earlier: earlier[list].length, later: later[list].length, times }, from: null, to: null }]
  })
}

type Placed = Pick<Report, 'series' | 'organisation' | 'year'>

/** True for two reports of one series, or of one organisation outside of series, and of one year: they are one voice, so that what only one of them says has neither come nor gone. */
export function areOfOneYear(earlier: Placed, later: Placed): boolean {
  const [own, other] = [earlier, later].map(({ series, organisation }) => series ?? organisation)
  return earlier.year !== null && earlier.year === later.year && own !== null && own === other
}

/** True where the lists of two neighbouring years, by their numbers of items, were probably not cut alike, or one of them was not found at all. */
export function isUneven(list: 'problems' | 'plans', earlier: number, later: number): boolean {
  const { times, more } = doubtLimits.uneven[list]
  const [few, many] = [Math.min(earlier, later), Math.max(earlier, later)]
  return many > times * few && many - few >= more
}

/** True where a list is doubtful in either report, or in the two together, or where both are of one year: then what has no partner is neither dropped nor new nor not found. */
export function isDoubtfulPair(earlier: Report, later: Report, list: DoubtedList): boolean {
  if (areOfOneYear(earlier, later)) return true
  return isDoubtful(earlier, list) || isDoubtful(later, list) || doubtsOfPair(earlier, later).some((doubt) => doubt.list === list)
}
