import type { Block, PartName, Report } from '../../model.ts'
import { statementsOf } from '../../text/sentences.ts'
import { yearsAnnounced } from './year-words.ts'

/** A statement of a report: what stands between two full stops or semicolons. */
export interface Statement {
  readonly block: string
  readonly text: string
  readonly part: PartName | null
  /** False where it tells of several years at once. */
  readonly ofTheYear: boolean
}

/** The statements of the paragraphs and tables of a report, in order. */
export function statementsOfReport(report: Report): Statement[] {
  const all: Statement[] = []
  const course = new Course()
  for (const block of report.blocks) {
    if (block.kind === 'title' || block.kind === 'front') continue
    if (block.kind === 'heading') {
      course.heading(block)
      continue
    }
    course.paragraph(block)
    for (const span of statementsOf(block.text)) {
      const text = block.text.slice(span.from, span.to)
      all.push({ block: block.id, text, part: partAt(report, placeOf(block, span.from + span.to)), ofTheYear: course.isOfTheYear(text) })
    }
  }
  return all
}

/** About where in the source the middle of a stretch of a block's text stands. @param ends both ends of the stretch, added. */
function placeOf({ text, from, to }: Block, ends: number): number {
  return from + ((to - from) * ends) / (2 * Math.max(1, text.length))
}

function partAt({ parts }: Report, place: number): PartName | null {
  return parts.findLast((part) => part.found && part.from <= place && place < part.to)?.part ?? null
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
