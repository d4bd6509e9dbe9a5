/** What ARCHITECTURE.md promises under “To add …” is done here by its recipe, in a copy of the project, and works. */
import { execFileSync } from 'node:child_process'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { copyOfProject } from '../archive/project-copy.ts'

let root: string

beforeEach(() => {
  root = copyOfProject()
})

afterEach(() => {
  rmSync(root, { recursive: true })
})

/** Adds something to a file of the copy, before a piece of it that is there once. */
function insertBefore(file: string, piece: string, added: string): void {
  const code = readFileSync(join(root, file), 'utf8')
  expect(code.split(piece), `${piece} in ${file}`).toHaveLength(2)
  writeFileSync(
    join(root, file),
    code.replace(piece, () => added + piece),
  )
}

/** The report that the copy makes of a file, as the program prints it. */
function reportOf(
  name: string,
  text: string,
): { kind: string; parts: { part: string }[]; blocks: { text: string }[]; removed: { rule: string; text: string }[]; source: { format: string } } {
  const path = join(root, name)
  writeFileSync(path, text)
  const code = `
    import { readFileSync } from 'node:fs'
    const { readDocument } = await import(${JSON.stringify(join(root, 'src/core/read/index.ts'))})
    const { normalise } = await import(${JSON.stringify(join(root, 'src/core/normalise/index.ts'))})
    const { document, messages } = await readDocument(${JSON.stringify(name)}, readFileSync(${JSON.stringify(path)}))
    if (!document) throw new Error(JSON.stringify(messages))
    process.stdout.write(JSON.stringify(normalise(document)))`
  return JSON.parse(execFileSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8', cwd: root })) as ReturnType<
    typeof reportOf
  >
}

const TEXT = '白石乡2031年度述职报告\n一、主要工作\n修渠三里，栽树千株。\n二、存在问题\n一是渠口常堵。二是树苗成活不多。\n'

test('a format: a reader, its name, a row', () => {
  writeFileSync(
    join(root, 'src/core/read/reversed.ts'),
    `import type { Reader } from './reader.ts'

export const readReversed: Reader = async (bytes) => {
  const text = [...new TextDecoder().decode(bytes)].reverse().join('')
  return { text, encoding: 'utf-8', hints: [], messages: [] }
}
`,
  )
  insertBefore(
    'src/core/read/index.ts',
    "  { format: 'md',",
    "  { format: 'reversed', endings: ['rev'], load: async () => (await import('./reversed.ts')).readReversed },\n",
  )
  const report = reportOf('2031.rev', [...TEXT].reverse().join(''))
  expect(report.source.format).toBe('reversed')
  expect(report.blocks.map(({ text }) => text)).toContain('修渠三里，栽树千株。')
})

test('a removal rule: a rule, a place in the list', () => {
  writeFileSync(
    join(root, 'src/core/normalise/removals/stamp.ts'),
    `import type { RemovalRule } from './rule.ts'

export const stamp: RemovalRule = {
  name: 'stamp',
  reason: 'The stamp of an office that received the paper.',
  find: ({ lines }) => lines.filter(({ text }) => /^收文章/.test(text)).map(({ from, to }) => ({ from, to })),
}
`,
  )
  insertBefore('src/core/normalise/removals/index.ts', 'import { contents }', "import { stamp } from './stamp.ts'\n")
  insertBefore('src/core/normalise/removals/index.ts', '  contents,\n', '  stamp,\n')
  const { removed, blocks } = reportOf('2031.txt', TEXT.replace('二、', '收文章：乡档案室\n二、'))
  expect(removed).toMatchObject([{ rule: 'stamp', text: '收文章：乡档案室' }])
  expect(blocks.map(({ text }) => text).join('')).not.toContain('收文章')
})

test('a genre: a file, a row', () => {
  writeFileSync(
    join(root, 'src/core/normalise/genres/shipping.ts'),
    `import type { Genre } from './genre.ts'

export const shipping: Genre = {
  kind: 'shipping',
  names: { zh: '航运年报', en: 'Shipping reports' },
  slug: '航运',
  titles: [{ pattern: /航运年报/, example: '白石乡2031年航运年报' }],
  openings: [],
  headings: [{ pattern: /水情/, example: '一年水情', parts: ['work'] }],
  parts: ['work', 'problems'],
  whose: 'organisation',
  labelledBy: 'reviewed',
}
`,
  )
  insertBefore('src/core/normalise/genres/index.ts', 'import { ruleOfLaw }', "import { shipping } from './shipping.ts'\n")
  insertBefore('src/core/normalise/genres/index.ts', '  accountability,\n', '  shipping,\n')
  const report = reportOf('2031.txt', '白石乡2031年航运年报\n一、一年水情\n过船三千，翻船一只。\n二、存在问题\n一是浅滩未疏。二是灯标不亮。\n')
  expect(report).toMatchObject({ kind: 'shipping', year: 2031, reviewedYear: 2031 })
  expect(report.parts.map(({ part }) => part)).toEqual(['work', 'problems'])
})
