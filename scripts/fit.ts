/**
 * `npm run fit -- [NAME…] --gold DIR --corpus DIR`: makes fitted weights again from labelled reports. Each fit is a file of its own below `scripts/fit/`;
 * without names all are made. Defaults: `../shared/gold` and `../shared/corpus`.
 */
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { fits, programs, provenances } from './fit/table.ts'
import { writeModel } from './fit/write-model.ts'

const options = { gold: { type: 'string', default: '../shared/gold' }, corpus: { type: 'string', default: '../shared/corpus' } } as const
const { values, positionals } = parseArgs({ args: process.argv.slice(2), options, allowPositionals: true })
const names = [...fits, ...programs].map(({ name }) => name)
const unknown = positionals.find((name) => !names.includes(name))
if (unknown !== undefined || !existsSync(values.gold) || !existsSync(values.corpus)) {
  console.error(
    unknown === undefined
      ? `Labelled reports are missing: there is no folder ${existsSync(values.gold) ? values.corpus : values.gold}. Name both: npm run fit -- --gold DIR --corpus DIR`
      : `There is no fit ${unknown}. Usage: npm run fit -- [${names.join(' | ')}] --gold DIR --corpus DIR`,
  )
  process.exitCode = 2
} else {
  const chosen = fits.filter(({ name }) => positionals.length === 0 || positionals.includes(name))
  const [only] = chosen
  if (only && positionals.length === 1) console.log(`${only.name}: ${writeModel(provenances[only.name]!, await only.make(values))}`)
  // Each in a process of its own: it reads what the one before wrote.
  else for (const { name } of chosen) execFileSync(process.execPath, [fileURLToPath(import.meta.url), name, ...given(values)], { stdio: 'inherit' })
  for (const { name, script, words } of programs) {
    if (positionals.length > 0 && !positionals.includes(name)) continue
    console.log(`${name}:`)
    execFileSync(process.execPath, [script, ...words(values)], { stdio: 'inherit' })
  }
}

function given({ gold, corpus }: { readonly gold: string; readonly corpus: string }): string[] {
  return ['--gold', gold, '--corpus', corpus]
}
