/** What is done with lists as long as a text: handing their members over one by one as arguments (`push(...list)`) fails from some hundred thousand on. */

/** Puts values behind those of a list. */
export function append<Value>(list: Value[], values: Iterable<Value>): void {
  for (const value of values) list.push(value)
}

/** The largest of some numbers; minus infinity of none. */
export function largest(numbers: Iterable<number>): number {
  let most = -Infinity
  for (const number of numbers) if (number > most || Number.isNaN(number)) most = number
  return most
}

/** The smallest of some numbers; infinity of none. */
export function smallest(numbers: Iterable<number>): number {
  let least = Infinity
  for (const number of numbers) if (number < least || Number.isNaN(number)) least = number
  return least
}

/** The name that is given most often; of those given as often the shortest, of these the latest. */
export function commonest(names: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts].reduce((best, each) => (each[1] > best[1] || (each[1] === best[1] && each[0].length <= best[0].length) ? each : best))[0]
}
