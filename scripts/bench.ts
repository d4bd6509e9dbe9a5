/**
 * Measures time, memory and size: npm run bench -- [diff | build SIZE… | search TEXTS SIZE… | pages SITE]. Without words: diff, and builds of 200 and 1,000
 * reports. The search index is measured on reports made of the sentences of a folder of UTF-8 texts, by default the sample archive; the loading of
 * pages on the folder of a built site, by default on one built from the corpus.
 */
import { benchBuild } from './bench/build.ts'
import { benchDiff } from './bench/diff.ts'
import { benchPages } from './bench/pages.ts'
import { benchSearch } from './bench/search.ts'

const [what = 'all', ...rest] = process.argv.slice(2)
const texts = what === 'search' && rest[0] !== undefined && !(Number(rest[0]) > 0) ? rest.shift()! : 'content'
const site = what === 'pages' ? rest.shift() : undefined
const sizes = rest.length > 0 ? rest.map(Number) : [200, 1000]

if (!['all', 'diff', 'build', 'search', 'pages'].includes(what) || sizes.some((size) => !(size > 0))) {
  console.error('usage: npm run bench -- [diff | build SIZE… | search TEXTS SIZE… | pages SITE]')
  process.exit(2)
}
if (what === 'all' || what === 'diff') benchDiff()
if (what === 'all' || what === 'build') await benchBuild(sizes)
if (what === 'search') for (const size of sizes) await benchSearch(texts, size)
if (what === 'pages') await benchPages(site)
