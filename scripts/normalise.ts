/** `npm run normalise -- FILE… [--json] [--source]`: what the normaliser makes of files and folders. */
import { existsSync } from 'node:fs'
import { readFile, readdir, stat } from 'node:fs/promises'
import { basename, join, relative } from 'node:path'
import { normalise } from '../src/core/normalise/index.ts'
import { readDocument } from '../src/core/read/index.ts'
import type { Message, Report, SourceDocument } from '../src/core/model.ts'

const words = process.argv.slice(2)
const asJson = words.includes('--json')
const asSource = words.includes('--source')
const paths = words.filter((word) => !word.startsWith('--'))
if (paths.length === 0) {
  console.error('usage: npm run normalise -- FILE… [--json] [--source]')
  process.exit(2)
}
for (const path of paths) {
  if (!existsSync(path)) {
    console.error(`${path}: There is no such file or folder.`)
    process.exit(1)
  }
}
const isFolder = (await Promise.all(paths.map(async (path) => (await stat(path)).isDirectory()))).includes(true)
const files = (await Promise.all(paths.map(filesOf))).flat()
const reports: (Report | null)[] = []
for (const { path, name } of files) {
  const { document, messages } = await readDocument(name, await readFile(path))
  if (!document) {
    for (const message of messages) console.error(`${path}: ${message.reason} ${message.hint}`)
    process.exitCode = 1
    reports.push(null)
  } else if (asSource) process.stdout.write(document.text)
  else reports.push(normalised(document, path))
}
if (asJson) process.stdout.write(`${JSON.stringify(files.length === 1 && !isFolder ? (reports[0] ?? null) : reports)}\n`)

function normalised(document: SourceDocument, path: string): Report {
  const report = normalise(document)
  if (!asJson) console.log(summary(report, path))
  return report
}

/** The files of a path: itself, or those of a folder and its folders, in the order of their names. Names are relative to the folder. */
async function filesOf(path: string): Promise<{ path: string; name: string }[]> {
  if (!(await stat(path)).isDirectory()) return [{ path, name: basename(path) }]
  const entries = await readdir(path, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.') && !/\.(?:ya?ml|csv)$/i.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) => ({ path: file, name: relative(path, file).replaceAll('\\', '/') }))
}

function summary(report: Report, path: string): string {
  const fields = (['title', 'kind', 'year', 'organisation', 'role', 'date', 'session', 'language'] as const).map((name) => {
    const evidence = name === 'language' ? undefined : report.evidence[name]
    return `  ${name.padEnd(13)}${report[name] ?? '–'}${evidence ? `   (${evidence.by}: ${evidence.quote.slice(0, 40)})` : ''}`
  })
  const parts = report.parts.map(
    (part) => `  ${part.part.padEnd(13)}${part.found ? `${part.from}–${part.to} by ${part.by}: ${part.evidence.slice(0, 30)}` : 'not found'}`,
  )
  const lists = (['problems', 'causes', 'plans', 'work'] as const).flatMap((list) => [
    `  ${list}: ${report[list].length}`,
    ...report[list].map((item) => `    ${item.parent ? '  ' : ''}${item.marker} ${item.lead.slice(0, 60)}`),
  ])
  const removed = report.removed.map((removal) => `  ${removal.rule}: ${removal.text.replace(/\s+/g, ' ').slice(0, 60)}`)
  return [
    path,
    ...fields,
    'parts',
    ...parts,
    'items',
    ...lists,
    `removed: ${report.removed.length}`,
    ...removed.slice(0, 20),
    ...report.messages.map(line),
    '',
  ].join('\n')
}

function line(message: Message): string {
  return `${message.severity}: ${message.reason} ${message.hint}`
}
