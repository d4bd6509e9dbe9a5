import type { Span } from '../../model.ts'
import { isSetComplaint } from '../complaint.ts'
import { clausesOf } from '../sentences.ts'
import { themesOf } from './themes.ts'

/** A clause shorter than this names a symptom in passing (土地空间有限), not a problem of its own. */
const shortestProblem = 9

/** Openings by which a clause leans on the one before it: consequences, examples, contrasts, parts of it. */
const dependent =
  /^(?:难以|无法|不能|未能|没有|还|仍|也|但|而|且|并|又|导致|造成|影响|制约|特别是|尤其|其中|例如|比如|如|有的|有些|以及|需要?|存在|远|随着|由于|因为|使|致使|甚至|从而|反映|等|与|对|在|同|教训|代价|必须|要|虽|尽管|即使|不仅|既|如何|相对|总体|整体|普遍|一定程度)/

/** A clause that only weighs what stands before it (改革任务十分繁重). */
const weighs = /^(?:改革|发展|转型|攻坚)[^，]{0,6}任务[^，]{0,4}(?:繁重|艰巨|紧迫)$/

/**
 * Cuts a sentence at the commas and semicolons where it turns to an unrelated problem: a clause that complains for itself, of another
 * theme than all that stands before it. Symptoms of one problem stay together.
 */
export function splitByTheme(text: string, span: Span): Span[] {
  const clauses = wholeClauses(text, clausesOf(text, span.from, span.to))
  const bareOf = ({ from, to }: Span): string => text.slice(from, to).replace(/[，。；：！,;:]+$/, '')
  const pieces: { from: number; to: number; themes: Set<string>; complains: boolean }[] = []
  for (const clause of clauses) {
    const bare = bareOf(clause)
    const themes = themesOf(bare)
    const complains = isSetComplaint(bare)
    const current = pieces.at(-1)
    const unrelated = current !== undefined && current.themes.size > 0 && themes.size > 0 && current.themes.isDisjointFrom(themes)
    if (
      current === undefined ||
      (unrelated && current.complains && complains && bare.length >= shortestProblem && !dependent.test(bare) && !weighs.test(bare))
    )
      pieces.push({ ...clause, themes, complains })
    else {
      current.to = clause.to
      current.complains ||= complains
      for (const theme of themes) current.themes.add(theme)
    }
  }
  return pieces.map(({ from, to }) => ({ from, to }))
}

/** A comma between a long subject and its predicate (……等公共服务，与群众期盼还有差距) cuts nothing. */
function wholeClauses(text: string, clauses: readonly Span[]): Span[] {
  const whole: Span[] = []
  for (const clause of clauses) {
    const previous = whole.at(-1)
    const words = text.slice(clause.from, clause.to)
    if (previous && /^(?:与|同|离|距|和|跟|对|仍|还|尚)/.test(words) && !isSetComplaint(text.slice(previous.from, previous.to)))
      whole[whole.length - 1] = { from: previous.from, to: clause.to }
    else whole.push(clause)
  }
  return whole
}
