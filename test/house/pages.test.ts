/** What every route of the site needs beside itself. */
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { isReservedSlug } from '../../src/core/series/address.ts'

const ROOT = 'src/pages/[...locale]'

/** Routes below the root of a language, without parameters that stand for themselves: `problems/[theme]/[...page]`. */
const ROUTES = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.astro'))
  .map((file) => file.slice(0, -'.astro'.length).replace(/(?:^|\/)index$/, ''))

test('no series can take the address of a page', () => {
  const segments = new Set(ROUTES.map((route) => route.split('/')[0]!).filter((segment) => segment !== '' && !segment.startsWith('[')))
  expect(
    [...segments]
      .filter((segment) => !isReservedSlug(segment))
      .map((segment) => `put “${segment}” into RESERVED_SLUGS of src/core/series/address.ts`),
  ).toEqual([])
})

test('every page is looked at in every theme and width', () => {
  const states = readFileSync(join('test', 'e2e', 'setup', 'states.ts'), 'utf8')
  const fixed = ROUTES.filter((route) => route !== '' && !route.includes('['))
  expect(fixed.filter((route) => !states.includes(`path: '${route}/`)).map((route) => `give ${route}/ a row in test/e2e/setup/states.ts`)).toEqual([])
})
