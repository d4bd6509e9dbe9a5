import type { ItemList, Span } from '../../model.ts'
import { isComplaint } from '../parts/complaint.ts'
import { clausesOf, withoutFinalStop } from '../../text/sentences.ts'
import type { DraftItem } from './draft-item.ts'

/**
 * The smallest statements of an item, in offsets of the clean text, without final punctuation. The clauses of a problem or cause that complain of
 * nothing belong to the statement that they lead to: 面对新的形势，改革还不深 is one.
 */
export function itemClauses(text: string, list: ItemList, { words }: DraftItem): Span[] {
  const isAdmission = list === 'problems' || list === 'causes'
  return words
    .flatMap((stretch) => {
      const clauses = clausesOf(text, stretch.from, stretch.to)
      return isAdmission ? admissions(text, clauses) : clauses
    })
    .map((clause) => withoutFinalStop(text, clause))
    .filter(({ from, to }) => to > from)
}

/** Joins clauses to statements that each hold a complaint; what follows the last complaint belongs to it. */
function admissions(text: string, clauses: readonly Span[]): Span[] {
  const statements: { from: number; to: number; complains: boolean }[] = []
  for (const { from, to } of clauses) {
    const complains = isComplaint(text.slice(from, to))
    const last = statements.at(-1)
    if (last && !last.complains) statements[statements.length - 1] = { from: last.from, to, complains }
    else statements.push({ from, to, complains })
  }
  const rest = statements.at(-1)
  if (statements.length > 1 && rest && !rest.complains) statements.splice(-2, 2, { ...statements.at(-2)!, to: rest.to })
  return statements
}
