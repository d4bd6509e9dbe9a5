import type { Span } from '../../model.ts'
import { isComplaint } from '../parts/complaint.ts'
import { clausesOf, sentencesOf } from '../../text/sentences.ts'

const opened =
  /(?:特别是|尤其是|主要(?:是|有|表现在?|体现在?|包括|问题是)?|集中(?:表现|体现)(?:在|为)?|突出(?:表现|体现)(?:在|为)?|具体(?:表现|体现)(?:在|为)?|比如|例如|表现(?:在|为)|体现(?:在|为)|如下)[，：,:]$/

/** A passage without the sentences that turn to the problems, as far as they only say that there are some. */
export function withoutIntroduction(text: string, spans: readonly Span[]): Span[] {
  const [first, ...rest] = spans
  if (!first) return []
  const sentences = sentencesOf(text, first.from, first.to)
  if (sentences.length > 2 && looksBack.test(text.slice(first.from, first.from + 12)) && !/[：:][^。]/.test(text.slice(first.from, sentences[0]!.to)))
    return withoutIntroduction(text, [{ from: sentences[1]!.from, to: first.to }, ...rest])
  const start = sentences.slice(0, 3).findIndex((sentence) => introductionEnd(text, sentence) !== null)
  const turning = sentences[start]
  if (!turning) return [...spans]
  const end = introductionEnd(text, turning) ?? turning.to
  const next = sentences[start + 1]
  const isIntroduced = next !== undefined && opensExamples.test(text.slice(next.from, next.to))
  const left = clausesOf(text, end, turning.to).length
  const from =
    end < turning.to && !isIntroduced && (left >= 3 || next === undefined || /[：:]$/.test(text.slice(turning.from, end).trim())) ? end : turning.to
  return from < first.to ? [{ from, to: first.to }, ...rest] : rest
}

const opensExamples = /^(?:特别是|尤其是|主要是|主要有|主要表现|主要体现|比如|例如|集中表现|集中体现|突出表现|突出体现|具体)/

/** Where the words that only say that there are problems end in a sentence; null where it says none such. */
export function introductionEnd(text: string, sentence: Span): number | null {
  const clauses = clausesOf(text, sentence.from, sentence.to)
  const opening = clauses.slice(0, 6)
  const colon = opening.findIndex(({ from, to }) => opened.test(text.slice(from, to)) || /[：:]$/.test(text.slice(from, to)))
  if (colon >= 0) return opening[colon]!.to
  let last = -1
  for (let i = 0; i < opening.length; i++) {
    const words = text.slice(opening[i]!.from, opening[i]!.to)
    if (isGeneric(words)) last = i
    else if (last >= 0 && isComplaint(words)) break
  }
  return last < 0 ? null : opening[last]!.to
}

/** Openings of sentences that look back before they admit anything. */
const looksBack = /^(?:回头看|静下心来|扪心自问|反思|坦诚地?说|坦率地?(?:说|讲)|实事求是地?(?:说|讲)|总的看|应当看到)/

/** A clause that says no more than that there are problems: …还存在不少问题和挑战. */
function isGeneric(clause: string): boolean {
  return (
    /(?:问题|不足|困难|短板|差距)(?:更|也|还|同样)?(?:不容|不可|不能)(?:回避|忽视)[，。；：:]?$/.test(clause) ||
    /(?:清醒|深刻|充分)?(?:地)?(?:认识|看|意识)到[，：]?$|深知|(?:问题|不足|困难|差距)(?:更|也|还|同样)?(?:必须|应当|需要|[需须要应])(?:清醒地?)?(?:正视|直面|面对|重视)/.test(
      clause,
    ) ||
    /(?:存在|面临|有|还是)(?:着)?[^，。；]{0,14}(?:问题|不足|困难|挑战|短板|差距|薄弱环节|矛盾|瓶颈)(?:(?:和|与|、)?(?:问题|不足|困难|挑战|短板|差距|矛盾))*[，。；：:]?$/.test(
      clause,
    ) ||
    /(?:问题|不足|困难|挑战|短板)(?:和|与|、)(?:问题|不足|困难|挑战|短板|差距)[，。：；]?$/.test(clause)
  )
}
