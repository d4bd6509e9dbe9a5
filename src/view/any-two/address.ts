import { decoded } from '../decoded.ts'
/** What stands on one side of a pair: a report of the archive by its address, a draft, or nothing yet. */
export type Choice = { readonly kind: 'archive'; readonly address: string } | { readonly kind: 'draft' } | null

/** The two sides, the earlier first. */
export interface Choices {
  readonly a: Choice
  readonly b: Choice
}

/** Addresses of reports hold a slash, so this word is none. */
const DRAFT = 'draft'

/** The choices that an address names: `?a=lanchuan/2017&b=draft`. */
export function choicesOf(search: string): Choices {
  const parameters = new URLSearchParams(search)
  return { a: choiceOf(parameters.get('a')), b: choiceOf(parameters.get('b')) }
}

/** The query that names the choices; all its other parameters, such as the view, stay. */
export function queryWith(search: string, { a, b }: Choices): string {
  const parameters = new URLSearchParams(search)
  for (const [name, choice] of [['a', a] as const, ['b', b] as const]) {
    if (choice) parameters.set(name, choice.kind === 'draft' ? DRAFT : choice.address)
    else parameters.delete(name)
  }
  // Slashes and Han characters may stand in a query; escaped they could not be read.
  const query = [...parameters].map(([name, value]) => `${encodeURIComponent(name)}=${readable(value)}`).join('&')
  return query === '' ? '' : `?${query}`
}

/** The last segment of a report's address, and what stands before it. */
export function splitAddress(address: string): { readonly series: string; readonly slug: string } {
  const at = address.indexOf('/')
  return { series: address.slice(0, at), slug: address.slice(at + 1) }
}

function choiceOf(value: string | null): Choice {
  const wanted = value?.replace(/^\/+|\/+$/g, '') ?? ''
  if (wanted === DRAFT) return { kind: 'draft' }
  return /^[^/]+\/[^/]+$/.test(wanted) && !/(?:^|\/)\.\.?(?:\/|$)/.test(wanted) ? { kind: 'archive', address: wanted } : null
}

function readable(value: string): string {
  return encodeURIComponent(value)
    .replaceAll('%2F', '/')
    .replace(/(?:%[0-9A-F]{2})+/g, (run) => readableRun(run))
}

function readableRun(run: string): string {
  return /^[\p{L}\p{N}]+$/u.test(decoded(run)) ? decoded(run) : run
}
