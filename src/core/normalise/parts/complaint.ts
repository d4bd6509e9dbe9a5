import { anyOf } from '../knowledge/known-word.ts'
import { complaintWords, persistenceWords } from '../knowledge/zh/complaint-words.ts'
import { clausesOf } from '../../text/sentences.ts'

const complaint = new RegExp(anyOf(complaintWords))

/** Half-hearted English words for the same. */
const englishComplaint =
  /\b(?:not (?:yet )?(?:enough|fully|well|sufficient|adequate|strong)|in(?:sufficient|adequate)|lack(?:s|ing)?|weak(?:ness(?:es)?)?|difficult(?:y|ies)?|problems?|shortcomings?|challenges?|pressure|inadequate|fall(?:s|ing)? short|fail(?:s|ed|ure)?|risks?|grim|serious|arduous|unbalanced|uncoordinated|sluggish|shortage|corruption|need(?:s)? to be (?:improved|strengthened)|insufficiently|poor|far from)\b/i

/** Negative complements (跟不上, 留不住, 听不进), hot tempers and clauses that end in a failing (步子慢, 底子薄). */
const failing =
  /\p{Script=Han}不(?:上|了|到|出|住|来|好|够|足|齐|清|透|起|进(?![则而口]|一步))(?!心牢)|(?:脾气|性子)[急躁]|(?:窄|慢|难|弱|少|差|低|散|软|浅|薄|松|虚|旧|乱|堵|锐减|紧平衡|吃力|收窄|断档|空白|有名无实|后继乏人|缺位|下滑|积水|反复|短)[，。；！、]?$/u

/** Most words have no letter of English, which is seen at once. */
function isEnglishComplaint(words: string): boolean {
  return /[a-z]{3}/i.test(words) && englishComplaint.test(words)
}

/** True where the words admit a weakness. */
export function isComplaint(words: string): boolean {
  return complaint.test(words) || failing.test(words) || isEnglishComplaint(words)
}

/** True where the words admit a weakness in the set phrases of the genre, which stand for themselves. */
export function isSetComplaint(words: string): boolean {
  return complaint.test(words) || isEnglishComplaint(words)
}

/** Of the clauses of a stretch, the share that admits a weakness, 0 to 1. */
export function complaintShare(text: string, from: number, to: number): number {
  const clauses = clausesOf(text, from, to)
  if (clauses.length === 0) return 0
  return clauses.filter((clause) => isComplaint(text.slice(clause.from, clause.to))).length / clauses.length
}

const persists = new RegExp(anyOf(persistenceWords))

/** True where an admission says of itself that it is no new one (仍然, 依然, 老问题), whether or not an older report tells it. */
export function saysPersisting(words: string): boolean {
  return persists.test(words)
}
