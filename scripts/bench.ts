/**
 * Measures time, memory and size: npm run bench -- [diff | compare FOLDER | build SIZE… [--beside-starlight] | search TEXTS SIZE… | pages SITE]. Without words: diff, compare,
 * and builds of 200 and 1,000 reports. Comparisons are timed on the texts of a folder, by default on made-up reports of several lengths. With --beside-starlight, the first size is built in turn with a
 * Starlight site of the same texts, which is installed from the registry. The search index is measured on reports made of the sentences of a folder of UTF-8 texts, by default the sample archive; the loading of
 * pages on the folder of a built site, by default on one built from the corpus. bench/results.md keeps what was measured.
 */
import { cpus, totalmem } from 'node:os'
import { benchBesideStarlight } from './bench/beside-starlight.ts'
import { benchBuild } from './bench/build.ts'
import { benchCompare } from './bench/compare.ts'
import { benchDiff } from './bench/diff.ts'
import { benchPages } from './bench/pages.ts'
import { benchSearch } from './bench/search.ts'

const [what = 'all', ...words] = process.argv.slice(2)
const isBeside = what === 'build' && words.includes('--beside-starlight')
const rest = words.filter((word) => !isBeside || word !== '--beside-starlight')
const texts = what === 'search' && rest[0] !== undefined && !(Number(rest[0]) > 0) ? rest.shift()! : 'content'
const folder = what === 'pages' || what === 'compare' ? rest.shift() : undefined
const sizes = rest.length > 0 ? rest.map(Number) : [200, 1000]

if (!['all', 'diff', 'compare', 'build', 'search', 'pages'].includes(what) || sizes.some((size) => !(size > 0))) {
  console.error('Usage: npm run bench -- [diff | compare FOLDER | build SIZE… [--beside-starlight] | search TEXTS SIZE… | pages SITE]')
  process.exit(2)
}
console.log(
  `${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}, ${new Date().toISOString().slice(0, 10)}`,
)
if (what === 'all' || what === 'diff') benchDiff()
if (what === 'all' || what === 'compare') await benchCompare(folder)
if (what === 'all' || what === 'build') await benchBuild(sizes)
if (isBeside) await benchBesideStarlight(sizes[0]!)
if (what === 'search') for (const size of sizes) await benchSearch(texts, size)
if (what === 'pages') await benchPages(folder)
