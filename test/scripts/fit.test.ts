import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { fits } from '../../scripts/fit/table.ts'

const sources = { gold: '../shared/gold', corpus: '../shared/corpus' }
const present = existsSync(sources.gold) && existsSync(sources.corpus)

test.each(fits.map((fit) => [fit.name, fit] as const))('the file of weights for %s says where they come from', (_, { file, script, data }) => {
  const written = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>
  expect(written).toMatchObject({ script, data })
  expect(existsSync(script)).toBe(true)
})

test.runIf(present).each(fits.map((fit) => [fit.name, fit] as const))(
  'the committed weights for %s are what the script makes',
  { timeout: 120_000 },
  async (_, { file, make }) => {
    const written = JSON.parse(readFileSync(file, 'utf8')) as { readonly model: object }
    expect(written.model).toEqual(JSON.parse(JSON.stringify(await make(sources))))
  },
)
