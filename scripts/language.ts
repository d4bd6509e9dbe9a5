/**
 * Makes `src/core/compare/profiles/language.json`: how rare words and pairs of characters are in Chinese reports, and where words stand
 * near each other, and which words stand in admissions of all kinds and thus name no subject. `npm run language -- [--leave-out PATTERN] [--out FILE] FOLDER…` reads the text files below the folders.
 * Only counts and vectors are kept, no sentence.
 */
import { writeModel } from './fit/write-model.ts'
import { parseArgs } from 'node:util'
import type { LanguageTable } from '../src/core/compare/profiles/language.ts'
import { lexiconOf } from '../src/core/compare/profiles/lexicon.ts'
import { admissionsBelow } from './language/admissions.ts'
import { positiveInformation } from './language/co-occurrence.ts'
import { countWords, sentencesBelow } from './language/corpus-words.ts'
import { leadingEigenvectors } from './language/eigenvectors.ts'
import { quantise } from './language/quantise.ts'

const wordLimit = 7000
const leastWordCount = 8
const pairLimit = 9000
const window = 6
const dimensions = 64
const pieces = 16

const { values: options, positionals: folders } = parseArgs({
  allowPositionals: true,
  options: { 'leave-out': { type: 'string' }, out: { type: 'string', default: 'src/core/compare/profiles/language.json' } },
})
if (folders.length === 0) {
  console.error('Usage: npm run language -- [--leave-out PATTERN] [--out FILE] FOLDER…')
  process.exit(2)
}
const leftOut = options['leave-out'] === undefined ? null : new RegExp(options['leave-out'], 'u')
const isLeftOut = (path: string): boolean => leftOut?.test(path) ?? false
const sentences = sentencesBelow(folders, isLeftOut)
const counted = countWords(sentences, leastWordCount).slice(0, wordLimit)
const total = counted.reduce((sum, [, count]) => sum + count, 0)
const costs = counted.map(([, count]) => -Math.log(count / total))
const lexicon = lexiconOf(
  counted.map(([word]) => word),
  costs,
)
const cut = sentences.map((sentence) => Int32Array.from(lexicon.termsOf(sentence)))
const admissions = (await admissionsBelow(folders, isLeftOut)).map((wording) => lexicon.termsOf(wording))
const { values, vectors } = leadingEigenvectors(positiveInformation(cut, counted.length, window), dimensions)
const quantised = quantise(
  centred(
    wordVectors(),
    counted.map(([, count]) => count / total),
  ),
  pieces,
)
const table: LanguageTable = {
  passages: sentences.length,
  words: counted.map(([word]) => word).join(' '),
  costs: base64(Uint8Array.from(costs, (cost) => Math.min(255, Math.round(cost * 16)))),
  rarities: base64(rarities(cut, 0)),
  subjects: base64(subjects()),
  codes: base64(quantised.codes),
  entries: base64(new Uint8Array(quantised.entries.buffer)),
  pieces,
  pairs: pairsByRarity(),
}
// What labels say of the vectors is to be fitted again: npm run fit -- likeness.
const provenance = {
  file: options.out,
  script: 'scripts/language.ts',
  command: 'npm run language -- FOLDER…',
  data: 'sentences of the public reports below the folders',
}
console.error(writeModel(provenance, table))
console.error(`${String(sentences.length)} sentences, ${String(counted.length)} words, ${String(admissions.length)} admissions.`)

function wordVectors(): Float64Array[] {
  return counted.map((_, word) => unit(Float64Array.from(vectors, (vector, at) => vector[word]! * Math.sqrt(Math.max(0, values[at]!)))))
}

/** Without what all words have in common, so that unlike words come out near 0. */
function centred(all: readonly Float64Array[], shares: readonly number[]): Float64Array[] {
  const mean = new Float64Array(dimensions)
  for (const [word, vector] of all.entries()) for (let at = 0; at < dimensions; at++) mean[at]! += shares[word]! * vector[at]!
  return all.map((vector) => unit(vector.map((value, at) => value - mean[at]!)))
}

function unit(vector: Float64Array): Float64Array {
  const length = Math.hypot(...vector) || 1
  return vector.map((value) => value / length)
}

/** Inverse document frequencies of the words in steps of 1/16, less a floor. @param passages the words of each. */
function rarities(passages: readonly ArrayLike<number>[], floor: number): Uint8Array {
  const having = new Float64Array(counted.length)
  for (const words of passages) for (const word of new Set(Array.from(words))) having[word]!++
  return Uint8Array.from(having, (count) => Math.max(0, Math.min(255, Math.round(16 * (Math.log((passages.length + 1) / (count + 0.5)) - floor)))))
}

/** How much each word says of a subject: what is common in reports or in admissions (不足, 有待, 仍) says little. A word of rarity 1 says nothing. */
function subjects(): Uint8Array {
  const ofAdmissions = rarities(admissions, 1)
  return rarities(cut, 1).map((rarity, word) => Math.min(rarity, ofAdmissions[word]!))
}

/** The most frequent pairs of characters, grouped by their inverse document frequency in steps of 1/8: entry n holds those of n/8. */
function pairsByRarity(): string[] {
  const having = new Map<string, number>()
  for (const sentence of sentences) {
    const pairs = sentence.split(' ').flatMap((clause) => Array.from({ length: Math.max(0, clause.length - 1) }, (_, at) => clause.slice(at, at + 2)))
    for (const pair of new Set(pairs)) if (/^\p{Script=Han}{2}$/u.test(pair)) having.set(pair, (having.get(pair) ?? 0) + 1)
  }
  const groups: string[] = []
  for (const [pair, count] of [...having].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, pairLimit)) {
    const rarity = Math.round(8 * Math.log((sentences.length + 1) / (count + 0.5)))
    while (groups.length <= rarity) groups.push('')
    groups[rarity] += pair
  }
  return groups
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64')
}
