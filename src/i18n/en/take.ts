import type { take as zh } from '../zh/take.ts'

/** What is copied with its source, and the buttons that do it. */
export const take: typeof zh = {
  toolbar: 'Quote this',
  copy: 'Copy with source',
  copyShort: 'Copy',
  collect: 'Collect',
  collectLong: 'Add to my collection',
  collected: 'Collected',
  removed: 'Removed',
  notKept: 'Not kept',
  copied: 'Copied',
  failed: 'Not copied',
  verdict: (words) => `This site shows: ${words}`,
  ofSide: (side, quoted) => `${side}: ${quoted}`,
  source: (side, words) => (side === '' ? `Source: ${words}` : `Source, ${side}: ${words}`),
  titled: (title) => title,
  paragraph: (number) => `paragraph ${number}`,
  comma: ', ',
  colon: ': ',
  checksum: (sum) => `SHA-256 of the original: ${sum}`,
  unknown: 'unknown',
  readAt: (address) => `Page: ${address}`,
  version: (archive, corpus, software, day) => `${archive} (data ${corpus}, software ${software}), read on ${day}`,
  taken: (day) => `Read on ${day}`,
}
