/** What every route of the site needs beside itself. */
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { isReservedSlug } from '../../src/core/series/address.ts'
import { placesOfEverySite } from '../../src/site/addresses.ts'
import { pageFile } from '../../src/view/address.ts'

const ROOT = 'src/pages/[...locale]'

/** Routes below the root of a language, without parameters that stand for themselves: `problems/[theme]/[...page]`. */
const ROUTES = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.astro'))
  .map((file) => file.slice(0, -'.astro'.length).replace(/(?:^|\/)index$/, ''))

const FIXED = ROUTES.filter((route) => route !== '' && !route.includes('['))

test('no series can take the address of a page', () => {
  const segments = new Set(ROUTES.map((route) => route.split('/')[0]!).filter((segment) => segment !== '' && !segment.startsWith('[')))
  expect(
    [...segments]
      .filter((segment) => !isReservedSlug(segment))
      .map((segment) => `put “${segment}” into RESERVED_SLUGS of src/core/series/address.ts`),
  ).toEqual([])
})

test("a build asks whether strangers' files lie in the way of every page with an address of its own", () => {
  const places = new Set(placesOfEverySite(['zh']))
  const missing = FIXED.filter((route) => !places.has(pageFile('zh', route)))
  expect(missing.map((route) => `put “${route}” into PAGES of src/site/addresses.ts`)).toEqual([])
})

test('every page is looked at in every theme and width', () => {
  const states = readFileSync(join('test', 'e2e', 'setup', 'states.ts'), 'utf8')
  expect(FIXED.filter((route) => !states.includes(`path: '${route}/`)).map((route) => `give ${route}/ a row in test/e2e/setup/states.ts`)).toEqual([])
})
