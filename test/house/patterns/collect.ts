import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'

/** A pattern, and where it stands or what built it. */
export interface Found {
  readonly place: string
  readonly source: string
  readonly flags: string
}

/** Every pattern that is written in a folder of code, also in the head of components; each once. */
export function writtenPatterns(root: string): Found[] {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) => /\.(?:ts|astro)$/.test(path))
  const found = files.sort().flatMap((path) => patternsIn(path, readFileSync(join(root, path), 'utf8')))
  return [...new Map(found.map((one) => [`/${one.source}/${one.flags}`, one])).values()]
}

function patternsIn(path: string, text: string): Found[] {
  const code = path.endsWith('.astro') ? (/^---\n([^]*?)\n---/.exec(text)?.[1] ?? '') : text
  const file = ts.createSourceFile(path, code, ts.ScriptTarget.Latest, true)
  const found: Found[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/')
      const line = file.getLineAndCharacterOfPosition(node.getStart()).line + 1
      found.push({ place: `${path}:${line}`, source: node.text.slice(1, end), flags: node.text.slice(end + 1) })
    }
    ts.forEachChild(node, visit)
  }
  visit(file)
  return found
}

/** Every pattern that is built of words and parts when code is loaded and reads, compares and groups reports. */
export function builtPatterns(): Found[] {
  const { stdout, stderr } = spawnSync(process.execPath, [join(import.meta.dirname, 'built.ts')], { encoding: 'utf8', maxBuffer: 1e8 })
  if (stdout === '') throw new Error(stderr)
  return (JSON.parse(stdout) as [string, string][]).map(([source, flags]) => ({ place: 'built', source, flags }))
}
