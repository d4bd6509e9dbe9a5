/** What keeps the silence of a report from saying anything: which years reports plan and review, and how much of them was read, how surely. */
import type { Item, Report, Span } from '../../model.ts'
import { isDoubtful, isReviewDoubtful } from '../../doubt/index.ts'
import { isOutlook, isYearly } from '../../normalise/parts/part-words.ts'
import { aimsInReview } from './aims.ts'
import type { Statement } from './statements.ts'

/** Why nothing can be said of a plan that no passage answers. */
export type ReviewDoubt = 'other-year' | 'missing' | 'planned-years' | 'short' | 'many-years' | 'doubtful'

/** Characters below which a review can't be expected to speak to every plan. */
const shortReview = 600
/** A review that has fewer characters than this for each plan that it would answer is short, however long it is. */
const shortForEach = 25
/** One that has less than this share of the plans' own characters is short as well: of many tasks it can't speak. */
const shortForPlans = 0.2
/** A review of several years that has less than this share, and this many characters, on the very year says too little of it. */
const leastShareOfTheYear = 0.25
const leastOfTheYear = 2500

/** What speaks against taking silence of the later report's review for an answer; null for nothing. @param statements of the later report. */
export function reviewDoubt(earlier: Report, later: Report, statements: readonly Statement[]): ReviewDoubt | null {
  if (!reviewsThePlannedYear(earlier, later)) return 'other-year'
  const review = statements.filter(({ part }) => part === 'work')
  const length = lengthOf(review)
  if (length === 0) return 'missing'
  if (isPlanOfYears(earlier)) return 'planned-years'
  const planned = earlier.plans.reduce((sum, { text }) => sum + text.length, 0)
  if (length < shortReview || length < shortForEach * earlier.plans.length || length < shortForPlans * planned) return 'short'
  const ofTheYear = lengthOf(review.filter((statement) => statement.ofTheYear))
  if (ofTheYear < leastOfTheYear && ofTheYear < leastShareOfTheYear * length) return 'many-years'
  // Words in two scripts have little in common, whatever they say.
  if (earlier.language !== later.language) return 'doubtful'
  return isReviewDoubtful(later) || isDoubtful(earlier, 'plans') ? 'doubtful' : null
}

/** Confidence in a year from which it is known, not guessed from an event that the text names. */
const knownFrom = 0.7

/** False only where both years are known and differ. */
function reviewsThePlannedYear(earlier: Report, later: Report): boolean {
  const planned = isKnown(earlier, 'planYear') ? earlier.planYear : null
  const reviewed = isKnown(later, 'reviewedYear') ? later.reviewedYear : null
  return planned === null || reviewed === null || planned === reviewed
}

function isKnown({ evidence }: Report, field: 'planYear' | 'reviewedYear'): boolean {
  return (evidence[field]?.confidence ?? 1) >= knownFrom
}

/**
 * A predicate for the statements among which answers are looked for: those of the review; where it is missing or hardly any, all but those of the later plan, since what is planned again was not done by
 * that, and all of them where there are no others.
 */
export function isReviewOf(statements: readonly Statement[]): (statement: Statement) => boolean {
  if (lengthOf(statements.filter(({ part }) => part === 'work')) >= shortReview) return ({ part }) => part === 'work'
  return statements.some(({ part }) => part !== 'plans') ? ({ part }) => part !== 'plans' : () => true
}

function lengthOf(statements: readonly Statement[]): number {
  return statements.reduce((sum, { text }) => sum + text.length, 0)
}

/** A report of fewer plans has hardly been read as it should be, or plans in chapters that speak to everything. */
const fewestPlans = 3

/** Whether so much of a report was read, and so surely, that what none of its plans says is left out by it. */
export function isReadable(report: Report): boolean {
  return report.language.startsWith('zh') && report.plans.length >= fewestPlans && !isDoubtful(report, 'problems') && !isDoubtful(report, 'plans')
}

/** A heading or a paragraph says in so many characters for which years it plans; a paragraph shorter than twice that only opens what follows. */
const announces = 30

/**
 * The blocks of a report that plan for several years, as stretches of the source: below a heading that says so (今后五年的主要任务), in a paragraph that opens so, and in the chapters
 * behind such a one whose headings and first paragraphs name no years of their own (未来五年总体思路, then 奋斗目标和举措), until one names the year. Aims that stand in a review are such plans too.
 */
export function plansOfYears({ blocks, parts, planYear }: Pick<Report, 'blocks' | 'parts' | 'planYear'>): Span[] {
  const stretches: Span[] = [...aimsInReview({ blocks, parts })].map(({ from, to }) => ({ from, to }))
  const course: { chapter: Term; section: Term | null; level: number; isOpen: boolean } = { chapter: 'year', section: null, level: 0, isOpen: false }
  for (const { kind, level, text, from, to } of blocks) {
    const isPlan = parts.some((part) => part.part === 'plans' && part.found && part.from < Math.max(to, from + 1) && from < part.to)
    if (kind === 'heading') {
      const said = headingTerm(text, planYear)
      if (level <= 1) Object.assign(course, { chapter: said ?? course.chapter, section: null, isOpen: said === null })
      else if (said !== null || level <= course.level) Object.assign(course, { section: said, level, isOpen: false })
    } else if (kind === 'paragraph' && isPlan) {
      const said = termNamedLast(text.slice(0, announces), planYear)
      if (said !== null && (course.isOpen || text.length < 2 * announces)) course.chapter = said
      course.isOpen = false
      if ((said ?? course.section ?? course.chapter) === 'several') stretches.push({ from, to })
    }
  }
  return stretches
}

/** A year in numerals (一九八七年), or one whose digits stand apart. */
const yearInNumerals = /[一二][九〇零○][〇零○一二三四五六七八九]{2}年/u

function headingTerm(heading: string, planYear: number | null): Term | null {
  const text = heading.replace(/(?<=\d)\s+(?=\d)/gu, '')
  if (isYearly(text) || yearInNumerals.test(text)) return 'year'
  return isOutlook(text) ? 'several' : termNamedLast(text, planYear)
}

/** Of what is planned so much at least stands in blocks for several years where the whole plan is one for several. */
const wholly = 0.8

/** Whether all that a report plans is for several years: the report of a new term, which the next one can't answer yet. */
function isPlanOfYears(report: Report): boolean {
  const stretches = plansOfYears(report)
  const lengthOf = (items: readonly Item[]): number => items.reduce((sum, { text }) => sum + text.length, 0)
  const ofYears = report.plans.filter((plan) => stretches.some(({ from, to }) => from <= plan.from && plan.from < to))
  return ofYears.length > 0 && lengthOf(ofYears) >= wholly * lengthOf(report.plans)
}

/** For how long a plan is made. */
export type Term = 'year' | 'several'

/** Words of aims beyond the plan of one year: 到2030年, 未来五年, “十四五”末. */
const untilYear = /[到至]\s*(?<year>(?:19|20)\d\d)\s*年/u
const comingYears = /(?<coming>(?:未来|今后|接下来)[二三四五六两2-6]年|十[一二三四五]五[”"]?(?:期间|时期|末))/u
const ahead = new RegExp(`${untilYear.source}|${comingYears.source}`, 'gu')
/** The same, or words of the year of the plan itself. */
const named = new RegExp(`${ahead.source}|今年|全年|年内|年度`, 'gu')

/** From where a text tells of aims beyond the plan; infinite where it does not. @param planYear year of the plan; null where it is unknown, so that no year lies beyond it. */
export function aheadFrom(text: string, planYear: number | null): number {
  for (const { index, groups } of text.matchAll(ahead)) if (isAhead(groups, planYear)) return index
  return Infinity
}

/** Which of the two the words say that stand last in a text: the year of the plan, or several years or a year beyond it; null where it names neither. */
export function termNamedLast(text: string, planYear: number | null): Term | null {
  const last = [...text.matchAll(named)].at(-1)
  return last ? (isAhead(last.groups, planYear) ? 'several' : 'year') : null
}

function isAhead(groups: Readonly<Record<string, string | undefined>> | undefined, planYear: number | null): boolean {
  const year = groups?.['year']
  return year === undefined ? groups?.['coming'] !== undefined : planYear !== null && Number(year) > planYear
}
