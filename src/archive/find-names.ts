/** Letters by which names are looked up. */
const KEY = 2

/**
 * Prepares the search for many names in many texts. Looking through a text costs time that grows with its length and with how many lengths names of one beginning have, not with how many names
 * there are.
 * @returns what gives the names that stand anywhere in a text, each once.
 */
export function nameFinder(names: Iterable<string>): (text: string) => Set<string> {
  const all = new Set([...names].filter((name) => name !== ''))
  const lengths = new Map<string, Set<number>>()
  for (const name of all) {
    const key = name.slice(0, KEY)
    const known = lengths.get(key)
    if (known) known.add(name.length)
    else lengths.set(key, new Set([name.length]))
  }
  return (text) => {
    const found = new Set<string>()
    for (let at = 0; at < text.length; at++) {
      for (let letters = 1; letters <= KEY; letters++) {
        for (const length of lengths.get(text.slice(at, at + letters)) ?? []) {
          const name = text.slice(at, at + length)
          if (all.has(name)) found.add(name)
        }
      }
    }
    return found
  }
}
