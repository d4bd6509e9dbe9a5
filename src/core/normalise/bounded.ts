import type { ItemList, Message } from '../model.ts'

/**
 * How many of each a report may list. Items are compared each with each, so that ten times as many take a hundred times as long and as much memory. Of 281 reports, some of a whole
 * country, none had more than 112 items in a list, 5 rectifications and 467 quantities.
 */
export const mostListed = { items: 500, rectifications: 500, quantities: 2_000 } as const

const listed: readonly ItemList[] = ['problems', 'causes', 'plans', 'work']

/** What is told apart in a text: the items of its lists, what it puts right, what it counts. */
interface Listed {
  readonly items: Readonly<Record<ItemList, readonly unknown[]>>
  readonly rectifications: readonly unknown[]
  readonly quantities: readonly unknown[]
}

/**
 * What was found in a text, without the lists that are longer than those of any report: the text itself stays, and a message says which lists were given up. Of a file that somebody
 * filled with rules of lines or with numbers nothing could be compared, and its neighbours would have to wait for it.
 */
export function bounded<Found extends Listed>(found: Found): { readonly found: Found; readonly messages: readonly Message[] } {
  const endless = listed.filter((list) => found.items[list].length > mostListed.items)
  const others = (['rectifications', 'quantities'] as const).filter((name) => found[name].length > mostListed[name])
  if (endless.length === 0 && others.length === 0) return { found, messages: [] }
  const items = { ...found.items, ...Object.fromEntries(endless.map((list) => [list, []])) }
  return {
    found: { ...found, items, ...Object.fromEntries(others.map((name) => [name, []])) },
    messages: [
      {
        id: 'report-lists-endless',
        severity: 'error',
        reason: `This text lists more than any report does, so that it was read, but not told apart: ${[
          ...endless.map((list) => `${found.items[list].length} items of ${list}`),
          ...others.map((name) => `${found[name].length} ${name}`),
        ].join(', ')}; at most ${mostListed.items} were expected, of quantities ${mostListed.quantities}.`,
        hint: 'Look whether the file is a report, and whether rules of lines or tables of numbers stand in the place of its text.',
        from: null,
        to: null,
      },
    ],
  }
}
