/** Measures time, memory and size: npm run bench -- [diff] [build SIZE…]. Without words: diff, and builds of 200 and 1,000 reports. */
import { benchBuild } from './bench/build.ts'
import { benchDiff } from './bench/diff.ts'

const [what = 'all', ...rest] = process.argv.slice(2)
const sizes = rest.length > 0 ? rest.map(Number) : [200, 1000]

if (!['all', 'diff', 'build'].includes(what) || sizes.some((size) => !(size > 0))) {
  console.error('usage: npm run bench -- [diff | build SIZE…]')
  process.exit(2)
}
if (what !== 'build') benchDiff()
if (what !== 'diff') await benchBuild(sizes)
