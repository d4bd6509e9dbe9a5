/**
 * What two names have in common that are one name on some disk: those of macOS and Windows ignore the case of letters, and some keep names in another Unicode normal form. Folds
 * rather too much (`ß` is `ss`) than too little.
 */
export function nameOnDisk(name: string): string {
  return name.normalize('NFKC').toLowerCase().toUpperCase().toLowerCase().normalize('NFC')
}

/**
 * Gives each of several things a name that no other has on any disk: the first of its own wishes that is free, else its last wish with `-2`, `-3`…
 * @param wishes of each thing, in an order that depends on the things alone: who comes first chooses first.
 */
export function namesApart(wishes: readonly (readonly string[])[]): string[] {
  const taken = new Set<string>()
  return wishes.map((own) => {
    let name = own.find((wish) => !taken.has(nameOnDisk(wish)))
    for (let count = 2; name === undefined; count++) {
      const numbered = `${own.at(-1)!}-${count}`
      if (!taken.has(nameOnDisk(numbered))) name = numbered
    }
    taken.add(nameOnDisk(name))
    return name
  })
}

/** A fingerprint's own beginnings, from the shortest to the whole, as names for what has it. */
export function beginningsOf(fingerprint: string, shortest: number): string[] {
  const beginnings: string[] = []
  for (let length = shortest; length < fingerprint.length; length *= 2) beginnings.push(fingerprint.slice(0, length))
  return [...beginnings, fingerprint]
}
