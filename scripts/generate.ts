/** Writes a made-up corpus for measuring: npm run generate -- FOLDER REPORTS [CHARACTERS] [SEED] */
import { writeCorpus } from './bench/corpus.ts'

const [folder, reports, characters, seed] = process.argv.slice(2)
if (!folder || !Number(reports)) {
  console.error('Usage: npm run generate -- FOLDER REPORTS [CHARACTERS a report, 4500] [SEED, 1]')
  process.exit(2)
}
writeCorpus(folder, Number(reports), Number(characters ?? 4500), Number(seed ?? 1))
console.log(`${reports} reports in ${folder}`)
