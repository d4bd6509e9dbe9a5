import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { seededRandom, type Random } from './random.ts'
import type { ReportRecord } from '../../src/core/records.ts'
import type { Block } from '../../src/core/model.ts'

/** Paragraphs have about so many characters. */
const PARAGRAPH = 110

/** Reports made of the sentences of real texts in random order: real words and phrases, at any scale. The same arguments give the same reports. */
export function* madeReports(folder: string, reports: number, characters: number): Generator<ReportRecord> {
  const sentences = sentencesOf(folder)
  const random = seededRandom(1)
  for (let number = 0; number < reports; number++) yield recordOf(number, paragraphs(sentences, random, characters))
}

/** The sentences of a folder's UTF-8 text files. */
function sentencesOf(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.txt'))
  const texts = names.map((name) => readFileSync(join(folder, name), 'utf8')).filter((text) => !text.includes('\ufffd'))
  return texts.flatMap((text) => text.replace(/[ \t\u3000]/g, '').split(/\n+|(?<=。)/)).filter((sentence) => sentence.length > 4)
}

function paragraphs(sentences: readonly string[], random: Random, characters: number): string[] {
  const made: string[] = []
  for (let total = 0; total < characters;) {
    let paragraph = ''
    while (paragraph.length < PARAGRAPH) paragraph += random.pick(sentences)
    made.push(paragraph)
    total += paragraph.length
  }
  return made
}

/** As much of a record as the index reads. */
function recordOf(number: number, texts: readonly string[]): ReportRecord {
  const blocks = texts.map((text, at): Block => ({ id: `b${at}`, kind: 'paragraph', level: 0, marker: '', text, from: 0, to: 0 }))
  const nothing = { parts: [], problems: [], causes: [], plans: [], work: [], removed: [], title: null, organisation: null, language: 'zh-Hans' }
  return { report: { id: String(number), blocks, ...nothing } } as unknown as ReportRecord
}
