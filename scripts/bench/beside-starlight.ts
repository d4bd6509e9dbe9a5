import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { build, runTimed, type Run } from './build.ts'
import { writeCorpus } from './corpus.ts'

/** Starlight with the Astro that this project uses; its own Pagefind comes with it. */
const STARLIGHT = '0.42.4'
const TURNS = 3

/**
 * Builds a made-up corpus cold, in turn with a Starlight site of the same texts, and prints the medians and their ratio: our whole build beside pages and search index alone. Starlight is installed into a
 * folder that is removed afterwards; it is no part of the project.
 */
export async function benchBesideStarlight(reports: number, turns = TURNS): Promise<void> {
  const work = mkdtempSync(join(tmpdir(), 'bench-beside-'))
  try {
    const corpus = join(work, 'corpus')
    const starlight = join(work, 'starlight')
    writeCorpus(corpus, reports)
    writeStarlight(starlight, corpus)
    await runTimed('npm', ['install', '--silent', '--no-audit', '--no-fund'], starlight)
    const runs = { ours: [] as Run[], theirs: [] as Run[] }
    console.log(`reports   beside Starlight ${STARLIGHT}   seconds   memory, GB`)
    for (let turn = 0; turn < turns; turn++) {
      for (const folder of ['dist', '.astro', 'node_modules/.astro', 'node_modules/.vite'])
        rmSync(join(starlight, folder), { recursive: true, force: true })
      runs.theirs.push(print(reports, 'Starlight', await runTimed('npx', ['astro', 'build'], starlight, { ASTRO_TELEMETRY_DISABLED: '1' })))
      for (const folder of ['site', 'cache']) rmSync(join(work, folder), { recursive: true, force: true })
      runs.ours.push(print(reports, 'Duizhao', await build(work)))
    }
    const [ours, theirs] = [median(runs.ours), median(runs.theirs)]
    console.log(`medians of ${turns}: ${ours.toFixed(1)} s beside ${theirs.toFixed(1)} s, ${(ours / theirs).toFixed(2)} times as long`)
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

/** A Starlight site as its guide makes one: default sidebar, default search, and a page a report. */
function writeStarlight(folder: string, corpus: string): void {
  const docs = join(folder, 'src/content/docs')
  mkdirSync(docs, { recursive: true })
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: Readonly<Record<string, string>> }
  const manifest = { private: true, type: 'module', dependencies: { astro: dependencies['astro'], '@astrojs/starlight': STARLIGHT } }
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest))
  writeFileSync(
    join(folder, 'astro.config.mjs'),
    "import { defineConfig } from 'astro/config'\nimport starlight from '@astrojs/starlight'\n" +
      "export default defineConfig({ integrations: [starlight({ title: 'Reports', locales: { root: { label: '简体中文', lang: 'zh-CN' } } })] })\n",
  )
  writeFileSync(
    join(folder, 'src/content.config.ts'),
    "import { defineCollection } from 'astro:content'\nimport { docsLoader } from '@astrojs/starlight/loaders'\nimport { docsSchema } from '@astrojs/starlight/schema'\n" +
      'export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) }\n',
  )
  writeFileSync(join(docs, 'index.md'), '---\ntitle: Reports\n---\n')
  for (const name of readdirSync(corpus)) {
    const [title = '', ...paragraphs] = readFileSync(join(corpus, name), 'utf8').split('\n')
    writeFileSync(join(docs, `${basename(name, '.txt')}.md`), `---\ntitle: ${JSON.stringify(title)}\n---\n\n${paragraphs.join('\n\n')}\n`)
  }
}

function print(reports: number, name: string, run: Run): Run {
  console.log(
    `${String(reports).padStart(7)}   ${name.padEnd(24)} ${run.seconds.toFixed(1).padStart(9)} ${(run.memory / 2 ** 30).toFixed(2).padStart(12)}`,
  )
  return run
}

function median(runs: readonly Run[]): number {
  const sorted = runs.map(({ seconds }) => seconds).toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)]!
}
