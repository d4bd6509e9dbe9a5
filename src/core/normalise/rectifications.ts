import type { Rectification, Span } from '../model.ts'
import type { DraftPart } from './parts/draft-part.ts'
import { clausesOf, sentencesOf, withoutFinalStop } from '../text/sentences.ts'

const named = /^(?:[一二三四五六七八九十]{1,3}是)?(?:针对|对于?|围绕)([^，,。；]{3,50}?)(?:的|等|这一|这个|突出)*(?:问题|不足|短板|现象|情况)[，,、]/
/** A remark quoted from a meeting or an earlier report: 针对去年会上代表们反映的“…”，. */
const quoted =
  /^(?:[一二三四五六七八九十]{1,3}是)?(?:针对|对于?|围绕)[^，。；“”]{0,16}?(?:代表|委员|群众|企业|述职|评议|考核|巡视|巡察|督查|审计|上年|去年|往年|\d{4}年)[^，。；“”]{0,16}?(?:指出|提出|提到|点到|反映|查摆|反馈|发现|检视)(?:出来?)?的[“‘]([^”’。；]{3,50})[”’](?:的|等|这一|这个|突出)*(?:问题|不足|短板|现象|情况)?[，,、]/
const raised =
  /^[^，。；]{0,8}?(?:述职|评议|考核|巡视|巡察|反馈|查摆|检查|督查|审计|上年|去年|往年|\d{4}年)[^，。；]{0,16}?(?:指出|提出|提到|点到|查摆|反馈|发现|检视)(?:出来?)?的?/

/**
 * Words that say that a problem was raised before, at a meeting, in a report or by those who look into the organisation: 去年会上代表们反映的…, 上年度述职评议指出的问题, 巡察反馈的….
 * A report handles much that nobody raised before (针对市场波动), and speaks of its own problems (对以上问题，).
 */
const before =
  /(?:上一?年|去年|往年|前年|年初|\d{4}年)[^。；\n]{0,24}?(?:指出|提出|提到|点到|反映|反馈|查摆|检视)|(?:述职|评议|考核|巡视|巡察|督查|审计|民主生活会)[^。；\n]{0,24}?(?:指出|提出|提到|点到|反映|反馈|查摆|检视|发现|整改|问题|不足|意见)/u
/** A paragraph that opens a row of problems put right has no more sentences. */
const longestOpening = 3
/** A line that ends without a stop and is no longer than this is a heading. */
const longestHeading = 40

/**
 * What the work part says was done about problems: 针对…的问题，…. That they were raised before is said by the sentence itself, by one before it in the paragraph, by the
 * heading, or by the paragraph that opens a row of such; of others only the earlier report can tell. The action runs on to the next such sentence or the paragraph's end.
 */
export function rectificationsOf(parts: readonly DraftPart[], text: string): Rectification[] {
  const found: Rectification[] = []
  for (const part of parts) {
    if (part.part !== 'work') continue
    let [byHeading, byRow] = [false, false]
    for (const paragraph of paragraphsIn(text, part)) {
      const words = text.slice(paragraph.from, paragraph.to).trim()
      if (words.length <= longestHeading && !/[。；！？.;]$/u.test(words)) {
        byHeading = before.test(words)
        byRow = false
        continue
      }
      const sentences = sentencesOf(text, paragraph.from, paragraph.to)
      let saidBefore = byHeading || byRow
      let any = false
      for (const [at, sentence] of sentences.entries()) {
        saidBefore ||= before.test(text.slice(sentence.from, sentence.to))
        const rectification = rectificationAt(text, sentences, at)
        if (!rectification) continue
        found.push({ ...rectification, raisedBefore: saidBefore })
        any = true
      }
      byRow = saidBefore && (any || sentences.length <= longestOpening)
    }
  }
  return found
}

function rectificationAt(text: string, sentences: readonly Span[], index: number): Omit<Rectification, 'raisedBefore'> | null {
  const sentence = sentences[index]!
  const words = text.slice(sentence.from, sentence.to)
  const quotation = quoted.exec(words)
  const match = quotation ?? named.exec(words)
  if (!match?.[1]) return null
  const problem = match[1]
    .replace(raised, '')
    .replace(/^(?:我局|我单位|本人)/, '')
    .replace(/^[“‘]|[”’]$/g, '')
    .replace(/的$/, '')
  if (problem.length < 3 || /来$|出$|^(?:以上|上述|这些|此类)/.test(problem)) return null
  let last = index
  while (last + 1 < sentences.length && !opensAnother(text, sentences[last + 1]!) && last - index < 4) last++
  const behind = sentence.from + match[0].length
  const from = quotation ? behind : (clausesOf(text, sentence.from, sentence.to)[1]?.from ?? behind)
  const action = withoutFinalStop(text, { from, to: sentences[last]!.to })
  return { problem, action: text.slice(action.from, action.to), from: sentence.from, to: sentences[last]!.to }
}

function opensAnother(text: string, { from, to }: Span): boolean {
  return /^(?:[一二三四五六七八九十]{1,3}是|第[一二三四五六七八九十]|针对|对于|其次|同时|此外)/.test(text.slice(from, to))
}

function paragraphsIn(text: string, { from, to }: Span): Span[] {
  const paragraphs: Span[] = []
  for (const match of text.slice(from, to).matchAll(/[^\n]+/g))
    paragraphs.push({ from: from + match.index, to: from + match.index + match[0].length })
  return paragraphs
}
