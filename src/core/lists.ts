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
