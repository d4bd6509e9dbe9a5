/** Where a report ends before its file does: at attachments, glossaries and notes, or where a further report begins. */
import { markerOf } from '../../text/markers.ts'
import type { Paragraph } from './paragraphs.ts'
import { genreOfTitle } from '../genres/index.ts'
import { writtenYears } from '../fields/as-written.ts'
import { titleLengthOf } from './front.ts'

const noteHeading =
  /^(?:附件|附录|附表|附)?[\s\d一二三四五六：:.、]{0,12}(?:《?[^。；]{0,24}》?(?:中)?(?:的)?(?:有关|部分|相关)?)?(?:名词|术语|用语|缩略语|词语)(?:[、和及与]?(?:术语|名词|缩略语|概念|用语))*(?:的)?(?:解释|注释|说明|释义|注解)?\s*[：:]?$/
const attachment = /^(?:附件|附录|附表|附)\s*(?:[\d一二三四五六]{1,2}\s*)?(?:[：:.、]|$)|^(?:注释?|名词解释|备注|尾注|脚注)\s*[：:]?$/
const appendix = /(?:一览表|清单|对照表|明细表|指标表|计划表|项目表|测算说明)$|民生实事(?:项目)?(?:完成情况|计划)?$|^(?:附表|附图)/
const glossaryEntry = /^(?:[[［〔【]?\d{1,3}[\]］〕】.．、]|[①-⑳]|\*)\s*[^。；]{1,40}?[：:]/

/**
 * Index of the first paragraph of attachments, glossaries and notes; `paragraphs.length` where there are none. They stand in the
 * second half of a report, under a heading of their own or as a run of `number. term：meaning` to its end.
 */
export function notesStart(paragraphs: readonly Paragraph[]): number {
  const end = paragraphs.at(-1)?.to ?? 0
  for (let i = 1; i < paragraphs.length; i++) {
    const { text, from } = paragraphs[i]!
    if (from < end * 0.35 || text.length > 50) continue
    const heading = text.replace(/[\s\u3000]/g, '')
    if (noteHeading.test(heading) || ((attachment.test(heading) || (appendix.test(heading) && markerOf(heading) === null)) && from > end * 0.5))
      return Math.min(i, afterFarewell(paragraphs))
  }
  return Math.min(afterFarewell(paragraphs), glossaryStart(paragraphs))
}

const farewell = /让我们[^。]{0,160}[。！]|奋斗！["”]?$/

/** Lists and tables that are added below the last words of a speech: a short line right after them opens what is no longer spoken. */
function afterFarewell(paragraphs: readonly Paragraph[]): number {
  const end = paragraphs.at(-1)?.to ?? 0
  const last = paragraphs.findLastIndex(({ text, from }) => from > end * 0.45 && text.length >= 30 && farewell.test(text))
  if (last < 0) return paragraphs.length
  const next = paragraphs.findIndex(({ text }, i) => i > last && !/^(?:谢谢|各位代表|同志们)/.test(text))
  const follows = paragraphs[next]
  return follows && next - last <= 3 && follows.text.length <= 40 && !/[。！]/.test(follows.text) && !/\d日$/.test(follows.text)
    ? next
    : paragraphs.length
}

/** A glossary without a heading: at least four entries, each of a term of its own, that run to the end of the text. Labels that come back (问题表现：, 改进措施：) are no terms. */
function glossaryStart(paragraphs: readonly Paragraph[]): number {
  const lastOther = paragraphs.findLastIndex(({ text }) => !glossaryEntry.test(text))
  const terms = paragraphs.slice(lastOther + 1).map(({ text }) => text.replace(/^[^\p{L}]+/u, '').split(/[：:]/)[0]!)
  return terms.length >= 4 && new Set(terms).size > terms.length * 0.8 ? lastOther + 1 : paragraphs.length
}

/** Fewest characters of a report of its own. */
const shortest = 120

/**
 * Index of the paragraph with which a further report begins, as where two years' reports were put into one file: a title of the same genre and of another
 * year, behind which the numbering begins again. `paragraphs.length` where there is none.
 */
export function secondReport(paragraphs: readonly Paragraph[], title: number | null): number {
  const first = title === null ? undefined : paragraphs[title]
  const end = paragraphs.at(-1)?.to ?? 0
  if (title === null || !first) return paragraphs.length
  const firstYear = yearBelow(paragraphs, title)
  const found = paragraphs.findIndex(
    ({ text, from }, at) =>
      at > title + 2 &&
      from - first.to >= shortest &&
      end - from >= shortest &&
      isTitleLike(text, first.text) &&
      opensNumbering(paragraphs.slice(title, at)) &&
      opensNumbering(paragraphs.slice(at)) &&
      firstYear !== null &&
      (yearBelow(paragraphs, at) ?? firstYear) !== firstYear,
  )
  return found < 0 ? paragraphs.length : found
}

/** Whether a line is a title of the same genre as another title. */
export function isTitleLike(text: string, title: string): boolean {
  if (text.length > 60 || /[，；。]/.test(text) || markerOf(text) !== null || titleLengthOf(text) === 0) return false
  const genre = genreOfTitle(text)
  return genre !== null && genre.kind !== 'other' && genre === genreOfTitle(title)
}

/** The year that a title tells, or one of the short lines right below it. */
function yearBelow(paragraphs: readonly Paragraph[], at: number): number | null {
  for (const { text } of paragraphs.slice(at, at + 3)) {
    const year = text.length > 60 ? undefined : writtenYears(text)[0]?.year
    if (year !== undefined) return year
  }
  return null
}

function opensNumbering(paragraphs: readonly Paragraph[]): boolean {
  return paragraphs.some(({ text }) => /^(?:一、|（一）|\(一\)|1[.．、])/.test(text))
}
