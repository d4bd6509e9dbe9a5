/** Damaged copies of texts, for trying the normaliser: what happens to files on their way, and what nobody expects. */

/** Numbers from 0 to 1 that a seed decides (mulberry32 by Tommy Ettinger, public domain). */
export function seededRandom(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

type Random = () => number

/** One to four mutations of one of the texts. */
export function mutated(texts: readonly string[], random: Random): string {
  let text = pick(texts, random)
  const start = Math.floor(random() * Math.max(1, text.length - 3000))
  if (random() < 0.7) text = text.slice(start, start + 500 + Math.floor(random() * 4500))
  const times = 1 + Math.floor(random() * 4)
  for (let i = 0; i < times; i++) text = pick(mutations, random)(text, random, texts)
  return text
}

type Mutation = (text: string, random: Random, texts: readonly string[]) => string

const spliced = [
  '\u0000',
  '\u0007',
  '\u001b[31m',
  '\u200b',
  '\u202e',
  '\u2066',
  '\ufeff',
  '\ufffd',
  '\u00ad',
  '\u2028',
  '\r',
  '\t',
  '\ud83d\ude00',
  '\ud800',
  '㈠',
  '①',
  '[1]',
  '〔2〕',
  '##paidbegin##',
  '<p>',
  '</div>',
  '<!--',
  '-->',
  '<script>alert(1)</script>',
  '&nbsp;',
  '<U+00A0>',
  '一、',
  '（二）',
  '3.',
  '一是',
  '；',
  '。',
  '：',
  '“',
  '（',
  '***',
  'XX',
  '——',
  '附件：',
  '各位代表：',
  '%',
  '９',
  '万',
  '# ',
  '**',
  '| a | b |',
  '(zé)',
  '- 3 -',
]

const mutations: readonly Mutation[] = [
  (text, random) => text.slice(0, Math.floor(random() * text.length)),
  (text, random) => text.slice(Math.floor(random() * text.length)),
  (text) => text + text,
  (text, random) => text + text.slice(0, Math.floor(random() * text.length)),
  (text, random) => shuffled(text.split('\n'), random).join('\n'),
  (text, random) => shuffled(text.split(/(?<=[。；])/), random).join(''),
  (text, random) => repeated(1 + Math.floor(random() * 30), text, (words) => insert(words, pick(spliced, random), random)),
  (text, random) => insert(text, pick(spliced, random).repeat(1 + Math.floor(random() * 400)), random),
  (text) => text.replace(/\n/g, ''),
  (text) => text.replace(/[。；，]/g, ''),
  (text) => text.replace(/(.{20})/g, '$1\n'),
  (text) => text.replace(/\n/g, '\r\n'),
  (text) => text.replace(/\n/g, '\n\n　　'),
  (text, random, texts) => insert(text, pick(texts, random).slice(0, 2000), random),
  (text, random) => repeated(1 + Math.floor(random() * 20), text, (words) => cut(words, random)),
  (text) => [...text].reverse().join(''),
]

function insert(text: string, words: string, random: Random): string {
  const at = Math.floor(random() * (text.length + 1))
  return text.slice(0, at) + words + text.slice(at)
}

function cut(text: string, random: Random): string {
  const at = Math.floor(random() * text.length)
  return text.slice(0, at) + text.slice(at + Math.floor(random() * 30))
}

function repeated(times: number, text: string, change: (text: string) => string): string {
  for (let i = 0; i < times; i++) text = change(text)
  return text
}

function shuffled<T>(pieces: readonly T[], random: Random): T[] {
  return pieces
    .map((piece) => ({ piece, order: random() }))
    .sort((a, b) => a.order - b.order)
    .map(({ piece }) => piece)
}

function pick<T>(from: readonly T[], random: Random): T {
  return from[Math.floor(random() * from.length)]!
}
