import type { Segment } from '../../model.ts'
import { comparedForm } from '../../text/forms.ts'
import { congress, planPeriod, yearsIn, type OwnYears } from '../../text/set-phrases.ts'

/** What a token is to a reader: a word, a set phrase that is renewed from year to year, a number, a masked value, or punctuation and space. */
export type TokenKind = 'word' | 'formula' | 'number' | 'masked' | 'mark'

/** A token in its compared form (simplified, half width), of the length that it has in the text, with its place there in UTF-16 code units. */
export interface Token {
  readonly text: string
  readonly from: number
  readonly kind: TokenKind
}

const numeral = '[0-9０-９一二三四五六七八九十百零〇○]'
const masked = String.raw`[*＊×✕]{2,}|[XＸx]{2,}|[XＸ](?=[省市区县镇乡村局委办处科室部厅院校街道年月日次项个名人家件期场万亿元%％余多0-9])`
const formulas = [
  String.raw`[12][0-9]{3}(?:\s*[—－–~至-]\s*[12][0-9]{3})?\s*年(?:度)?`,
  String.raw`[１２][０-９]{3}年(?:度)?`,
  String.raw`二[〇○零][〇○零一二三四五六七八九]{2}年(?:度)?`,
  String.raw`${congress}(?:报告|精神)?`,
  String.raw`(?:党的)?第?(?:十[一二三四五六七八九]?|二十[一二三四五]?)届(?:${numeral}{1,2}(?:中全会|次全会|次全体会议))?(?:报告|精神)?`,
  String.raw`(?:[一二三四五六七八九十]{1,2}届)?[一二三四五六七八九十]{1,2}(?:中全会|次全会)`,
  planPeriod,
  String.raw`(?:去年|今年|上年度|本年度|上一年|本年|上年|明年)`,
].join('|')
const number = String.raw`(?:(?<![A-Za-z0-9%-])[-−])?[0-9０-９]+(?:[.,．，][0-9０-９]+)*(?:[%％‰]|个百分点)?`
const latin = String.raw`[A-Za-zＡ-Ｚａ-ｚ]+(?:[-.][A-Za-z0-9]+)*`
const special = new RegExp(`(?<masked>${masked})|(?<formula>${formulas})|(?<number>${number})|(?<latin>${latin})`, 'gu')
const mark = /^[\s\p{P}\p{S}]+$/u

/**
 * Cuts a text into tokens that no mark may divide. Years, congresses and plan periods, masked values, numbers and Latin words
 * are one token each, whatever the segmenter makes of them; everything between is left to the segmenter.
 * @param own the years that are renewed from report to report; without it, all are. Any other is a number.
 */
export function tokensOf(written: string, segment: Segment, own?: OwnYears): Token[] {
  const text = comparedForm(written)
  const tokens: Token[] = []
  let done = 0
  for (const match of text.matchAll(special)) {
    addWords(tokens, text, done, match.index, segment)
    const { masked, formula, number } = match.groups!
    const isRenewed = formula && (!own || yearsIn(formula).every((year) => own.has(year)))
    const kind = masked ? 'masked' : isRenewed ? 'formula' : formula || number ? 'number' : 'word'
    tokens.push({ text: match[0], from: match.index, kind })
    done = match.index + match[0].length
  }
  addWords(tokens, text, done, text.length, segment)
  return tokens
}

function addWords(tokens: Token[], text: string, from: number, to: number, segment: Segment): void {
  if (from >= to) return
  let at = from
  for (const word of segment(text.slice(from, to))) {
    tokens.push({ text: word, from: at, kind: isMark(word) ? 'mark' : 'word' })
    at += word.length
  }
}

function isMark(word: string): boolean {
  const first = word.charCodeAt(0)
  const isHan = first >= 0x4e00 && first < 0xa000
  return !isHan && mark.test(word)
}
