import type { Span } from '../../model.ts'
import { isComplaint } from '../complaint.ts'
import { clausesOf, sentencesOf } from '../sentences.ts'
import { draftItem } from './draft-item.ts'
import type { DraftItem } from './draft-item.ts'
import { splitByTheme } from './split-problems.ts'

/** Adds the problems of running text that are neither counted nor headed to `items`: sentence by sentence, and theme by theme inside one. */
export function statements(items: DraftItem[], spans: readonly Span[], text: string): void {
  const sentences = spans.flatMap(({ from, to }) => sentencesOf(text, from, to)).map((sentence) => withoutConnective(text, sentence))
  if (alternates(sentences, text)) {
    for (let i = 0; i < sentences.length; i++) {
      let to = sentences[i]!.to
      const from = sentences[i]!.from
      while (i + 1 < sentences.length && !isLead(text, sentences[i + 1]!)) to = sentences[++i]!.to
      items.push(draftItem(text, '', from, { from, to }))
    }
    return
  }
  const complains = (sentence: Span): boolean => isComplaint(text.slice(sentence.from, sentence.to))
  const first = sentences.findIndex(complains)
  const isAll = first < 0 && items.length === 0 && sentences.every(({ from, to }) => /^\p{L}.{7}/u.test(text.slice(from, to)))
  const admitted = isAll ? sentences : sentences.slice(Math.max(0, first), sentences.findLastIndex(complains) + 1)
  const isWhole = shareFrame(admitted, text)
  for (const [at, sentence] of admitted.entries()) {
    if (at + 1 < admitted.length && saysNoMore.test(text.slice(sentence.from, sentence.to))) continue
    for (const statement of isWhole ? [sentence] : semicolons(text, sentence))
      items.push(...(isWhole ? [statement] : splitByTheme(text, statement)).map((piece) => draftItem(text, '', piece.from, piece)))
  }
}

/** A sentence that names no field and so only says that there are problems, which others then name: 当前发展面临不少困难挑战. */
const saysNoMore =
  /^(?:当前|目前|同时)?[，,]?(?:我[国省市县区]|全[国省市县区])?的?(?:经济社会|改革)?(?:发展|工作)?(?:中|还|仍|也|依然|仍然)*(?:面临|存在|遇到|有)着?(?:诸多|不少|许多|一些|较多|很多)(?:困难|挑战|问题|不足|短板|矛盾|风险)(?:[和与、]?(?:困难|挑战|问题|不足|短板|矛盾|风险))*[。：:]$/u

const frame = /不够|不强|不高|不足|不深|不实|不优|有待|仍需|还需|滞后|薄弱/

/** True for at least three sentences whose first clauses complain in the same word (……不够……，……。……不够……，……。): each is one problem. */
function shareFrame(sentences: readonly Span[], text: string): boolean {
  const words = sentences.map(({ from, to }) => frame.exec(text.slice(from, clausesOf(text, from, to)[0]?.to ?? to))?.[0])
  return words.length >= 3 && words[0] !== undefined && words.every((word) => word === words[0])
}

function semicolons(text: string, { from, to }: Span): Span[] {
  const clauses = clausesOf(text, from, to)
  const pieces: { from: number; to: number }[] = []
  let open = false
  for (const clause of clauses) {
    if (open) pieces[pieces.length - 1]!.to = clause.to
    else pieces.push({ ...clause })
    open = !/[；;]$/.test(text.slice(clause.from, clause.to))
  }
  return pieces
}

/** Short complaints, each followed by its exposition: 工作还不平衡。从……而言，……。 */
function alternates(sentences: readonly Span[], text: string): boolean {
  const leads = sentences.map((sentence) => isLead(text, sentence))
  const count = leads.filter(Boolean).length
  const followed = leads.filter((lead, i) => lead && i + 1 < leads.length && !leads[i + 1]).length
  return leads[0] === true && sentences.length >= 2 && count < sentences.length && followed >= count * 0.6
}

function isLead(text: string, { from, to }: Span): boolean {
  const words = text.slice(from, to)
  return words.length <= 24 && !/[，；：]/.test(words) && isComplaint(words)
}

function withoutConnective(text: string, { from, to }: Span): Span {
  const length =
    /^(?:主要|集中|突出|具体)(?:是|有|表现[在为]|体现[在为])[：:]?(?=\p{Script=Han}{3})|^(?:比如|例如|如|同时|此外|另外|特别是|尤其是|还有|一方面|另一方面|主要是|主要有|具体表现为|首先|(?:我们)?(?:也|还|更)?清醒地?(?:认识|看|意识)到)[，：,:]/u.exec(
      text.slice(from, to),
    )?.[0].length ?? 0
  return { from: from + length, to }
}
