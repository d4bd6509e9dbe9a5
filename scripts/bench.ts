/**
 * Measures time, memory and size: npm run bench -- [diff | build SIZE… | search TEXTS SIZE…]. Without words: diff, and builds of 200 and 1,000 reports. The
 * search index is measured on reports made of the sentences of a folder of UTF-8 texts, by default the sample archive.
 */
import { benchBuild } from './bench/build.ts'
import { benchDiff } from './bench/diff.ts'
import { benchSearch } from './bench/search.ts'

const [what = 'all', ...rest] = process.argv.slice(2)
const texts = what === 'search' && rest[0] !== undefined && !(Number(rest[0]) > 0) ? rest.shift()! : 'content'
const sizes = rest.length > 0 ? rest.map(Number) : [200, 1000]

if (!['all', 'diff', 'build', 'search'].includes(what) || sizes.some((size) => !(size > 0))) {
  console.error('usage: npm run bench -- [diff | build SIZE… | search TEXTS SIZE…]')
  process.exit(2)
}
if (what === 'all' || what === 'diff') benchDiff()
if (what === 'all' || what === 'build') await benchBuild(sizes)
if (what === 'search') for (const size of sizes) await benchSearch(texts, size)
