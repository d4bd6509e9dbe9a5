/** Aims of coming years that a report tells of in the part that is read as its review. */
import type { Block, PartName, Report } from '../../model.ts'

/** A heading that names the aims of coming years: “十四五”时期发展目标, 未来五年的主要任务; and the plan of five years that a heading names last. */
const namesAims = /(?:十[一二三四五]五[”"]?|(?:今后|未来)[五几]年)[^，。、]{0,14}(?:目标|任务|思路|定位)/u
const planNamed = /十[一二三四五]五/gu
/** A heading that tells of what was reached as well. */
const namesDeeds = /成就|成效|成绩|回顾|总结|完成|实现/u
/** A paragraph names by its first characters the years that it tells of. */
const opens = 8

/**
 * The blocks of a review that tell the aims of coming years: those below a heading that names them, and where it names what was reached as well (“十三五”成就和“十四五”目标), those from the
 * paragraph on that opens with the later years.
 */
export function aimsInReview({ blocks, parts }: Pick<Report, 'blocks' | 'parts'>): ReadonlySet<Block> {
  const aims = new Set<Block>()
  const course: { level: number; plan: string | null; isAims: boolean } = { level: Infinity, plan: null, isAims: false }
  for (const block of blocks) {
    const { kind, level, text, from } = block
    if (kind === 'heading' && level <= course.level) {
      const isNamed = namesAims.test(text)
      const plans = new Set(text.match(planNamed) ?? [])
      const plan = isNamed && plans.size > 1 ? [...plans].at(-1)! : null
      Object.assign(course, { level: isNamed ? level : Infinity, plan, isAims: isNamed && plans.size < 2 && !namesDeeds.test(text) })
    } else if (kind !== 'heading') {
      course.isAims ||= course.plan !== null && text.slice(0, opens).includes(course.plan)
      if (course.isAims && partAt(parts, from) === 'work') aims.add(block)
    }
  }
  return aims
}

/** The part of a report that a place of its source stands in. */
export const partAt = (parts: Report['parts'], place: number): PartName | null =>
  parts.findLast((part) => part.found && part.from <= place && place < part.to)?.part ?? null
