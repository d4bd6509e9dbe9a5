import type { FoundSides, Row, ThreadedIds } from './rows.ts'

/** In which of the two reports the problems and the plans were found. */
export type FoundParts = Readonly<Record<'problems' | 'plans', FoundSides>>

/** What threads say as an attribute can carry it, of those items alone of which a row says it. */
export function threadedIds(rows: Readonly<Record<string, readonly Row[]>>): ThreadedIds {
  const all = Object.values(rows).flat()
  const ids = (of: readonly Row[]): string[] => of.flatMap(({ earlier, later }) => [...earlier, ...later]).map(({ id }) => id)
  return { told: ids(all.filter(({ status }) => status === 'told')), goesOn: ids(all.filter(({ goesOn }) => goesOn === true)) }
}

/** What a page carries of its found parts and of its threads, put together again: files must say of each row what the page says. */
export function withThreads({ problems, plans }: FoundParts, { told, goesOn }: ThreadedIds): FoundParts {
  const threads = { told: new Set(told), goesOn: new Set(goesOn) }
  return { problems: { ...problems, ...threads }, plans: { ...plans, ...threads } }
}
