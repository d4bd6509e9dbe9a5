import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { METADATA_COLUMNS, parseMetadata } from '../../src/archive/corpus/metadata.ts'
import { genres } from '../../src/core/normalise/genres/index.ts'
import { parseSettings, SettingsSchema } from '../../src/archive/corpus/settings.ts'

const README = readFileSync('README.md', 'utf8')

test('every key of archive.yaml has a heading with an example in the README, and no heading is left over', () => {
  const headings = [...README.matchAll(/^#### `([\w.]+)`\n\n([\s\S]*?)(?=\n#|$(?![\s\S]))/gm)]
  expect(headings.map(([, key]) => key).sort()).toEqual(keysOf(z.toJSONSchema(SettingsSchema, { io: 'input' }) as JsonSchema).sort())
  for (const [, key, text] of headings) expect(text, key).toMatch(/Example: `/)
})

test('every column of metadata.csv stands in the README with its Chinese name', () => {
  for (const [column, chinese] of Object.entries(METADATA_COLUMNS)) expect(README).toMatch(new RegExp(`\\| \`${column}\` +\\| ${chinese} +\\|`))
})

test('every genre of reports stands in the README under series.kind, and none is left over', () => {
  const [, text] = /^#### `series\.kind`\n\n(.*?) Default:/m.exec(README) ?? []
  expect([...text!.matchAll(/`([^`]+)`/g)].map(([, kind]) => kind).sort(), 'the names of series.kind in README.md').toEqual(
    genres.map(({ kind }) => kind).sort(),
  )
})

test('the archive.yaml and the metadata.csv that the README shows can be read', () => {
  const shown = (language: string): string => new RegExp(`\`\`\`${language}\\n([^]*?)\`\`\``).exec(README)![1]!
  expect(parseSettings(shown('yaml'))).toMatchObject({
    publish: 'text',
    corrections: { links: [{ verdict: 'refused' }], texts: [{ kind: 'removal' }] },
  })
  expect(parseMetadata(shown('csv')).map(({ row }) => row)).toMatchObject([{ file: '柳塘镇/2018.txt', organisation: '柳塘镇', year: 2018 }])
})

test('every command that the README names exists', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }
  const named = [...README.matchAll(/npm run (\w+)/g)].map(([, name]) => name!)
  expect(named.filter((name) => !(name in scripts))).toEqual([])
})

test('every package that the site depends on has its reason in the README', () => {
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: Record<string, string> }
  const table = README.slice(README.search(/^\| package +\|/m))
  expect(Object.keys(dependencies).filter((name) => !table.split(/[\s|,]+/).includes(name))).toEqual([])
})

test('every place that ARCHITECTURE.md names is there', () => {
  const named = [...readFileSync('ARCHITECTURE.md', 'utf8').matchAll(/`((?:[\w.-]+\/)+[\w.-]+)`/g)].map(([, path]) => path!)
  expect(named.length).toBeGreaterThan(20)
  expect(named.filter((path) => !existsSync(path) && !existsSync(`src/${path}`))).toEqual([])
})

interface JsonSchema {
  readonly properties?: Record<string, JsonSchema>
  readonly items?: JsonSchema
}

function keysOf(schema: JsonSchema, prefix = ''): string[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, inner]) => {
    const nested = keysOf(inner.items ?? inner, `${prefix}${name}.`)
    return nested.length > 0 ? nested : [`${prefix}${name}`]
  })
}
