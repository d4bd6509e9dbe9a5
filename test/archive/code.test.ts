import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { importedFiles } from '../../src/archive/store/code.ts'
import { stages } from '../../src/archive/stages/index.ts'

const root = process.cwd()

test.each(Object.values(stages))('the code of the stage $name is its module, which is named after it, and all that this imports', ({ name }) => {
  const module = `src/archive/stages/${name}.ts`
  expect(existsSync(module)).toBe(true)
  const files = importedFiles(root, [module])
  expect(files.filter((file) => !existsSync(file))).toEqual([])
  expect(files).toContain(module)
  expect(files.filter((file) => /^src\/(?:view|pages|components|client)\//.test(file))).toEqual([])
})

test.each([
  ['every format, although readers are loaded when they are needed', 'normalise', 'src/core/read/docx/index.ts'],
  ['data', 'compare', 'src/core/compare/profiles/language.json'],
  ['what a door hands on', 'history', 'src/core/compare/links/align.ts'],
])('follows %s', (_, stage, file) => {
  expect(importedFiles(root, [`src/archive/stages/${stage}.ts`])).toContain(file)
})

test('leaves out what is imported for its types alone', () => {
  expect(importedFiles(root, ['src/archive/stages/history.ts'])).not.toContain('src/archive/stages/normalise.ts')
})
