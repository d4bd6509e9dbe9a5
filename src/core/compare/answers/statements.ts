/** The statements of a report: where they stand, whether they tell of one year or of several, and what is shown of them. */
import type { Block, PartName, Report, Span } from '../../model.ts'
import { clausesOf, statementsOf } from '../../text/sentences.ts'
import type { Profiler, TextProfile } from '../profiles/index.ts'
import { aimsInReview, partAt } from './aims.ts'

/** A statement of a report: what stands between two full stops or semicolons. */
export interface Statement {
  readonly block: string
  readonly text: string
  /** Null where it stands in no part, and of what a review says that it learnt: lessons are no deeds. The aims of coming years are plans, also where they stand in a review. */
  readonly part: PartName | null
  /** False where it tells of several years at once. */
  readonly ofTheYear: boolean
}

/** Signs between a problem and what is planned right below it: a line feed and a word for it (整改措施：). */
const directly = 30

/**
 * Plans that stand right below a problem, by the problem, in a report that parts its problems so (存在问题：… 整改措施：…): of two problems at least the plan stands before the next problem. Where all
 * problems come first and then all plans, the first plan is none of the last problem's.
 */
export function plansBelow({ problems, plans }: Pick<Report, 'problems' | 'plans'>): ReadonlyMap<string, ReadonlySet<string>> {
  const below = new Map<string, ReadonlySet<string>>()
  let parted = 0
  for (const [at, { id, to }] of problems.entries()) {
    const end = problems[at + 1]?.from ?? Infinity
    const between = plans.filter((plan) => plan.from >= to && plan.from < end)
    const first = between.find(({ from }) => from - to <= directly)
    if (!first) continue
    if (end < Infinity) parted++
    below.set(id, new Set((end < Infinity ? between : [first]).map((plan) => plan.id)))
  }
  return parted >= 2 ? below : new Map()
}

/** The statements of the paragraphs and tables of a report, in order. */
export function statementsOfReport(report: Report): Statement[] {
  const all: Statement[] = []
  const [course, lessons, aims] = [new Course(), new Lessons(), aimsInReview(report)]
  for (const block of report.blocks) {
    if (block.kind === 'title' || block.kind === 'front') continue
    if (block.kind === 'heading') {
      course.heading(block)
      lessons.heading(block)
      continue
    }
    course.paragraph(block)
    const lessonsFrom = lessons.beginIn(block.text)
    for (const span of statementsOf(block.text)) {
      const text = block.text.slice(span.from, span.to)
      const part = aims.has(block) ? 'plans' : partAt(report.parts, placeOf(block, span.from + span.to))
      const isLesson = part === 'work' && (span.from >= lessonsFrom || opensAsLesson(text))
      all.push({ block: block.id, text, part: isLesson ? null : part, ofTheYear: course.isOfTheYear(text) })
    }
  }
  return all
}

/** About where in the source the middle of a stretch of a block's text stands. @param ends both ends of the stretch, added. */
function placeOf({ text, from, to }: Block, ends: number): number {
  return from + ((to - from) * ends) / (2 * Math.max(1, text.length))
}

/** A paragraph that only opens what follows is shorter than this. */
const leadIn = 60

/** Whether a report, read from its start, is telling of one year or of several. */
class Course {
  private section: 'one' | 'many' | 'both' = 'one'
  private level = 99
  private current: 'one' | 'many' = 'one'
  private own: 'one' | 'many' | null = null

  heading({ text, level }: Block): void {
    const announced = yearsAnnounced(text)
    if (announced === null && level > this.level) return
    this.section = announced ?? 'one'
    this.level = level
    // A heading that announces both tells first of what it names first; paragraphs say where it turns to the other.
    this.current = this.section === 'both' ? (/^.{0,12}(?:五|任期|届)/u.test(text) ? 'many' : 'one') : this.section
  }

  paragraph({ text }: Block): void {
    const announced = yearsAnnounced(text)
    this.own = announced === 'both' ? 'one' : announced
    // Where a heading left both open, and where a paragraph only leads in, what it announces holds for what follows.
    if (this.own !== null && (this.section === 'both' || text.length < leadIn)) this.current = this.own
  }

  isOfTheYear(statement: string): boolean {
    const announced = yearsAnnounced(statement)
    if (announced === 'one' || announced === 'both') return true
    return (announced ?? this.own ?? this.current) === 'one'
  }
}

/**
 * How reports announce what a passage tells of: the year under review, or several years at once. Each pattern is found in reports of many organisations;
 * the words beside it are an example.
 */
const count = '[二两三四五六七八九十几2-9]'
const opening = String.raw`^(?:各位代表[！!，,：:]?|同志们[！!，,：:]?|回顾|回首|刚刚|总结|[—\-–（(“"\s])*`

/** 过去五年, 五年来, 四年多来, 这五年, 经过5年努力, 设立以来, “十四五”时期, 本届政府任期, 第六个五年计划期间. */
const manyYears = new RegExp(
  String.raw`(?:过去的?|这|近|刚刚过去的)${count}年(?!级|来?[新最])|(?:${count}(?:多?年|年多)(?:以?来|间|里)|[成设]立以来)(?![新最首头])|${count}年[^，。]{0,4}(?:努力|奋斗)|“?十[一二三四五]五”?(?:时期|期间|以来|规划期)|本届政府|上届政府|任期|第[一二三四五六七八九]个五年计划(?:期间|时期)|(?:past|last) (?:two|three|four|five|six) years`,
  'iu',
)

/** 过去一年, 一年来, 去年, 2024年工作回顾. */
const oneYear = /(?:过去的?|这)一年|一年以?来|去年|上年度?|本年度|(?:19|20)\d\d年(?!代|来|以来的)|(?:past|last) year/iu

/** How many characters of a heading or sentence can announce something. */
const reach = 26

/** What the opening words of a heading, paragraph or sentence announce: one year, many, or both; null for neither. Of years that end in one (到2024年) nothing is said. */
export function yearsAnnounced(text: string): 'one' | 'many' | 'both' | null {
  const start = text.replace(new RegExp(opening, 'u'), '').slice(0, reach)
  const many = manyYears.test(start)
  const one = oneYear.test(start.replace(/(?:比|较|到|至|从|自|以)(?:19|20)\d\d年/gu, ''))
  return many && one ? 'both' : many ? 'many' : one ? 'one' : null
}

/** A heading, a paragraph or a sentence that says what has to be, counted or not: 一是必须坚持……, （二）唯有……. */
const must = /^[第（一二三四五六七八九十是、，）—]{0,4}(?:我们)?(?:必须|只有|唯有)/u
/** A heading that names lessons and nothing else. */
const namesLessons = /^.{0,5}(?:体会|启示)$/u
/** Words that turn to what was learnt. Those of a report that admits problems are the same: lessons are told only where it says what follows of them. */
const learnt = /(?:体会|认识|感受)到|实践[^，。]{0,6}(?:证明|表明)|启示我们|告诉我们/u
const follows = /必须|离不开|归根|根本在|关键在|才能/u

/** True where a statement says by its first words what has to be. */
function opensAsLesson(statement: string): boolean {
  return must.test(statement)
}

/** Where a report, read from its start, tells what was learnt (我们深刻体会到, 必须坚持……): such words say what is to hold always, and nothing that was done. */
class Lessons {
  private level: number | null = null

  heading({ text, level }: Pick<Block, 'text' | 'level'>): void {
    if (opensAsLesson(text) || namesLessons.test(text)) this.level = level
    else if (this.level !== null && level <= this.level) this.level = null
  }

  /** From which place of a paragraph on it tells lessons; infinite where it does not. */
  beginIn(text: string): number {
    if (this.level !== null || opensAsLesson(text)) return 0
    return statementsOf(text).find(({ from, to }) => learnt.test(text.slice(from, to)) && follows.test(text.slice(from)))?.from ?? Infinity
  }
}

/** At least so much of a statement is shown, as a share of it and in characters: what surrounds an answer tells what it is about. */
const leastShare = 0.55
const leastShown = 30
/** A statement up to this length is shown whole. */
const shortEnough = 45
/** What a character of a clause costs, in the weight of the words that it has to share with the plan; and what a number is worth, since numbers are what answers are read for. */
const costOfCharacter = 0.4
const worthOfNumber = 2

/** A clause of a result is no longer than this, and has a figure. */
const longestResult = 40
const figure = /[\d０-９]/u

/** A clause that only names the problem that was dealt with: 针对“……”的问题. */
const occasion = /^针对.{0,80}(?:问题|情况|短板|不足)”?[，,]?$/u

/**
 * The run of a statement's clauses that has most to do with a plan: it shares most telling words with it for its length, and is at least about half of the statement.
 * @param planTerms numbers of the terms of the plan.
 */
export function passageText(statement: string, planTerms: ReadonlySet<number>, profiler: Profiler): string {
  const all = clausesOf(statement)
  const clauses = all.length > 1 && occasion.test(statement.slice(all[0]!.from, all[0]!.to)) ? all.slice(1) : all
  if (clauses.length === 0) return statement
  const whole = clauses.at(-1)!.to - clauses[0]!.from
  if (whole <= shortEnough) return statement.slice(clauses[0]!.from)
  const least = Math.min(whole, Math.max(leastShown, leastShare * whole))
  const worths = clauses.map((clause) => worthOf(statement.slice(clause.from, clause.to), clause, planTerms, profiler))
  let [first, last, most] = [0, clauses.length - 1, -Infinity]
  for (let from = 0; from < clauses.length; from++) {
    let worth = 0
    for (let to = from; to < clauses.length; to++) {
      worth += worths[to]!
      if (clauses[to]!.to - clauses[from]!.from >= least && worth > most) [first, last, most] = [from, to, worth]
    }
  }
  // What was reached stands at the end of a sentence: where what was done has no number and the next clause has, it is part of the answer.
  const [run, next] = [statement.slice(clauses[first]!.from, clauses[last]!.to), clauses[last + 1]]
  if (next && next.to - next.from <= longestResult && !figure.test(run) && figure.test(statement.slice(next.from, next.to))) last++
  // A run that leaves out what follows ends without the comma that led there.
  const to = last < clauses.length - 1 ? statement.slice(0, clauses[last]!.to).replace(/[，,：:；;]$/u, '').length : clauses[last]!.to
  return statement.slice(clauses[first]!.from, to)
}

function worthOf(clause: string, { from, to }: Span, planTerms: ReadonlySet<number>, profiler: Profiler): number {
  const { pairs } = profiler.views
  const stretch = profiler.text(clause).pairs()
  let worth = (/\d/u.test(clause) ? worthOfNumber : 0) - costOfCharacter * (to - from)
  for (let at = stretch.from; at < stretch.to; at++) {
    const term = pairs.terms[at]!
    if (planTerms.has(term)) worth += Math.max(0, pairs.weightOf(term) - tellingFrom)
  }
  return worth
}

/** The numbers of a text's terms. */
export function termsOf(text: TextProfile, { views: { pairs } }: Profiler): ReadonlySet<number> {
  const { from, to } = text.pairs()
  return new Set(pairs.terms.subarray(from, to))
}

/** Pairs of characters that weigh no more than this are of set phrases and tell nothing of a task. */
export const tellingFrom = 3
