import type { DraftBlock } from '../../blocks/blocks.ts'
import type { DraftPart } from '../../parts/draft-part.ts'
import { withCountedOn } from './counted-on.ts'
import { withLeadLines } from './lead-lines.ts'

/** What stands below one heading of a part, up to the next. */
export interface Section {
  /** Null for what stands below the heading that opens the part, or before any. */
  readonly heading: DraftBlock | null
  readonly below: DraftBlock[]
  /** How many headings of one level stand below it: more than one, and it is a chapter of tasks and no task itself. */
  parted: number
  /** True for what follows where the hearers are called on anew: matters beside those of the heading above. */
  readonly apart: boolean
  /** True where its heading stands below that of a chapter of tasks. */
  readonly isNested: boolean
  /** True below a heading of the part that only announces aims (今年工作的总体要求). */
  readonly aims: boolean
}

/** The chapters of a plan that set it out; others say its aims in general. */
const tasksHeading = /任务|工作安排|重点工作|主要工作|建议|措施|举措|工作重点|思路|计划|打算|方向/
const aimsHeading = /总体要求|目标要求|政策取向|总体部署|形势|总体思路|发展目标|预期目标/
/** So many chapters beside the aims are those of the tasks, whatever their headings say. */
const enoughChapters = 3
const callsOnHearers = /^(?:各位(?:代表|委员|同志)|同志们)[！!，,：:]?\s*$/u
const turnsToHearers = /^(?:各位(?:代表|委员|同志)|同志们)[！!，,：:]/u

/** Cuts a part at its headings and at the lines that serve as such. Chapters of a plan that only say its aims are left out. */
export function sectionsOf(part: DraftPart, blocks: readonly DraftBlock[], text: string, list: 'plans' | 'work'): Section[] {
  const own = blocks.filter((block) => block.to > part.from && block.from < part.to && (block.kind === 'heading' || block.kind === 'paragraph'))
  const inside = withLeadLines(withCountedOn(withoutAims(own, text), text), text, list)
  const sections: Section[] = []
  const path: { level: number; section: Section }[] = []
  const lastHeading = inside.findLastIndex(({ kind }) => kind === 'heading')
  for (const [at, block] of inside.entries()) {
    if (block.kind !== 'heading') {
      const words = text.slice(block.textFrom, block.to)
      // What follows a call that goes on at once (各位代表，让我们……) closes the speech.
      if (
        list === 'plans' &&
        at > lastHeading &&
        lastHeading >= 0 &&
        sections.length > 0 &&
        turnsToHearers.test(words) &&
        !callsOnHearers.test(words)
      )
        break
      if (callsOnHearers.test(words)) sections.push({ heading: null, below: [], parted: 0, apart: sections.length > 0, isNested: false, aims: false })
      else {
        if (sections.length === 0) sections.push({ heading: null, below: [], parted: 0, apart: false, isNested: false, aims: false })
        sections.at(-1)!.below.push(block)
      }
      continue
    }
    while (path.length > 0 && path.at(-1)!.level >= block.level) path.pop()
    const above = path.at(-1)
    if (above) above.section.parted++
    const opens = part.by === 'heading' && block.from === part.from
    // Chapters that are counted behind a heading without a marker stand below it, though on the page they are its equals.
    const counted =
      opens && block.style === null ? inside.filter((other) => other.kind === 'heading' && other.style !== null && other.level === block.level) : []
    const section: Section = {
      heading: opens ? null : block,
      below: [],
      parted: counted.length,
      apart: false,
      isNested: Boolean(above?.section.heading),
      aims: announcesAims(text.slice(block.textFrom, block.textTo)),
    }
    sections.push(section)
    path.push({ level: block.level, section })
  }
  return sections
}

/** True for a heading that announces aims and no tasks. */
function announcesAims(words: string): boolean {
  return aimsHeading.test(words) && !/(?:和|与|及)[^，]{0,80}(?:任务|安排|重点|措施|举措)/.test(words)
}

/** In a plan of several chapters, those that set out tasks; the aims before them are no tasks. */
function withoutAims(inside: readonly DraftBlock[], text: string): readonly DraftBlock[] {
  const chapters = inside.filter((block) => block.kind === 'heading' && block.level === 1)
  const words = (block: DraftBlock): string => text.slice(block.textFrom, block.textTo)
  const whole = (inside.at(-1)?.to ?? 0) - (inside[0]?.from ?? 0)
  // A chapter that holds most of the plan holds its tasks, whatever its heading says.
  const isMost = ({ from }: DraftBlock, at: number): boolean => (chapters[at + 1]?.from ?? inside.at(-1)!.to) - from > whole / 2
  const aims = chapters.filter((block, at) => announcesAims(words(block)) && !isMost(block, at))
  const others = chapters.filter((block) => !aims.includes(block))
  const headingsBelow = (block: DraftBlock): number => {
    const next = chapters.find(({ from }) => from > block.from)?.from ?? Infinity
    return inside.filter((other) => other.kind === 'heading' && other.level > 1 && other.from > block.from && other.from < next).length
  }
  // Chapters that are parted hold the tasks, where those of the aims are not.
  const areParted = others.some((block) => headingsBelow(block) >= enoughChapters) && aims.every((block) => headingsBelow(block) === 0)
  if (aims.length === 0 || !(others.length >= enoughChapters || areParted || others.some((block) => tasksHeading.test(words(block))))) return inside
  return inside.filter((block) => {
    const chapter = chapters.findLast(({ from }) => from <= block.from)
    return chapter === undefined || !aims.includes(chapter)
  })
}
