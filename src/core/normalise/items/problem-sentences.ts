/** Sentences of a passage of problems without headings: those that only introduce it, and those that are a problem each. */
import type { Span } from '../../model.ts'
import { isComplaint } from '../parts/complaint.ts'
import { clausesOf, sentencesOf } from '../../text/sentences.ts'
import { append } from '../../lists.ts'
import { draftItem, type DraftItem } from './draft-item.ts'

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
const looksBack = /^(?:回头看|静下心来|反思|坦诚地?说|坦率地?(?:说|讲)|实事求是地?(?:说|讲)|总的看|应当看到)/

/** A clause that says no more than that there are problems: …还存在不少问题和挑战. */
function isGeneric(clause: string): boolean {
  return (
    /(?:问题|不足|困难|短板|差距)(?:更|也|还|同样)?(?:不容|不可|不能)(?:回避|忽视)[，。；：:]?$/.test(clause) ||
    /(?:清醒|深刻|充分)?(?:地)?(?:认识|看|意识)到[，：]?$|深知|(?:问题|不足|困难|差距)(?:更|也|还|同样)?(?:必须|应当|需要|[需须要应])(?:清醒地?)?(?:正视|直面|面对|重视)/.test(
      clause,
    ) ||
    /(?:存在|面临|有|还是)(?:着)?[^，。；]{0,14}(?:问题|不足|困难|挑战|短板|差距|薄弱环节|弱项|矛盾|瓶颈)(?:(?:和|与|、)?(?:问题|不足|困难|挑战|短板|差距|矛盾))*[，。；：:]?$/.test(
      clause,
    ) ||
    /(?:问题|不足|困难|挑战|短板)(?:和|与|、)(?:问题|不足|困难|挑战|短板|差距)[，。：；]?$/.test(clause)
  )
}

/** Adds problems that are each a short complaint with its exposition (工作还不平衡。从……而言，……。) to `items`. */
export function leadsWithExposition(items: DraftItem[], spans: readonly Span[], text: string): void {
  const sentences = sentencesIn(spans, text)
  for (let i = 0; i < sentences.length; i++) {
    let to = sentences[i]!.to
    const from = sentences[i]!.from
    while (i + 1 < sentences.length && !isLead(text, sentences[i + 1]!)) to = sentences[++i]!.to
    items.push(draftItem(text, '', from, { from, to }))
  }
}

/** Most sentences that a complaint has with its exposition, on the average of a passage: with more, not all of them expound it. */
const longestExposition = 4

/** True where short complaints are each followed by their exposition. */
export function alternates(spans: readonly Span[], text: string): boolean {
  const sentences = sentencesIn(spans, text)
  const leads = sentences.map((sentence) => isLead(text, sentence))
  const count = leads.filter(Boolean).length
  const followed = leads.filter((lead, i) => lead && i + 1 < leads.length && !leads[i + 1]).length
  return leads[0] === true && sentences.length <= longestExposition * count && count < sentences.length && followed >= count * 0.6
}

const frame = /不够|不强|不高|不足|不深|不实|不优|有待|仍需|还需|滞后|薄弱/

/** True for at least three sentences whose first clauses complain in the same word (……不够……，……。……不够……，……。): each is one problem. */
export function shareFrame(spans: readonly Span[], text: string): boolean {
  const sentences = sentencesIn(spans, text)
  const words = sentences.map(({ from, to }) => frame.exec(text.slice(from, clausesOf(text, from, to)[0]?.to ?? to))?.[0])
  return words.length >= 3 && words[0] !== undefined && words.every((word) => word === words[0])
}

/** Adds each sentence as a problem. */
export function eachSentence(items: DraftItem[], spans: readonly Span[], text: string): void {
  append(
    items,
    sentencesIn(spans, text).map((sentence) => draftItem(text, '', sentence.from, sentence)),
  )
}

function sentencesIn(spans: readonly Span[], text: string): Span[] {
  return spans.flatMap(({ from, to }) => sentencesOf(text, from, to)).map((sentence) => withoutConnective(text, sentence))
}

function withoutConnective(text: string, { from, to }: Span): Span {
  const length = /^(?:比如|例如|如|同时|此外|另外|特别是|尤其是|还有|首先|主要是)[，：,:]/u.exec(text.slice(from, to))?.[0].length ?? 0
  return { from: from + length, to }
}

function isLead(text: string, { from, to }: Span): boolean {
  const words = text.slice(from, to)
  return words.length <= 24 && !/[，；：]/.test(words) && isComplaint(words)
}
