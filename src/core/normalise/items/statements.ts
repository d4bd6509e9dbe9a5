import { append } from '../../lists.ts'
import type { Span } from '../../model.ts'
import { isComplaint } from '../parts/complaint.ts'
import { clausesOf, sentencesOf } from '../../text/sentences.ts'
import { draftItem } from './draft-item.ts'
import type { DraftItem } from './draft-item.ts'

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

/** True where short complaints are each followed by their exposition. */
export function alternates(spans: readonly Span[], text: string): boolean {
  const sentences = sentencesIn(spans, text)
  const leads = sentences.map((sentence) => isLead(text, sentence))
  const count = leads.filter(Boolean).length
  const followed = leads.filter((lead, i) => lead && i + 1 < leads.length && !leads[i + 1]).length
  return leads[0] === true && sentences.length >= 2 && count < sentences.length && followed >= count * 0.6
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
