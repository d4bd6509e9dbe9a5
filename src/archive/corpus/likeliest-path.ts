/** The most signs of a name that are compared; what is longer differs before or nowhere. */
const LONGEST = 300

/** Of a name, the share of signs that may differ from what was meant. */
const MOST_DIFFERENT = 0.4

/**
 * The path that somebody meant who wrote another one: the same but for spelling (width, case, blanks, backslashes, `./`), else the same but for its ending or its folders, else
 * that with the fewest other signs. Null where none is like it.
 */
export function likeliestPath(written: string, paths: readonly string[]): string | null {
  const tries: ((path: string) => string)[] = [
    folded,
    (path) => withoutEnding(folded(path)),
    (path) => nameOf(folded(path)),
    (path) => withoutEnding(nameOf(folded(path))),
  ]
  for (const form of tries) {
    const sought = form(written)
    const found = sought === '' ? undefined : paths.find((path) => form(path) === sought)
    if (found !== undefined) return found
  }
  return nearest(folded(written), paths)
}

function folded(path: string): string {
  return path
    .normalize('NFKC')
    .replace(/[\s\p{Cc}\p{Cf}'"“”‘’]+/gu, '')
    .toLowerCase()
    .split(/[\\/]+/)
    .filter((segment) => segment !== '' && segment !== '.')
    .join('/')
}

function withoutEnding(path: string): string {
  return path.replace(/\.[^./]*$/, '')
}

function nameOf(path: string): string {
  return path.split('/').at(-1)!
}

function nearest(sought: string, paths: readonly string[]): string | null {
  let best: string | null = null
  let least = Math.floor(Math.min(sought.length, LONGEST) * MOST_DIFFERENT) + 1
  for (const path of paths) {
    const distance = Math.min(distanceWithin(sought, folded(path), least), distanceWithin(nameOf(sought), nameOf(folded(path)), least))
    if (distance >= least) continue
    least = distance
    best = path
  }
  return best
}

/** How many signs are put in, left out or replaced between two texts (Levenshtein's distance); the limit where it is not less. */
function distanceWithin(one: string, other: string, limit: number): number {
  const [a, b] = [one.slice(0, LONGEST), other.slice(0, LONGEST)]
  if (Math.abs(a.length - b.length) >= limit) return limit
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)))
    row = next
  }
  return Math.min(row[b.length]!, limit)
}
