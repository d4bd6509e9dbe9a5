/** How a part is cut into sections before tasks are looked for: at its headings, and at entries and lines that serve as such. */
import type { DraftBlock } from '../../blocks/blocks.ts'
import type { DraftPart } from '../../parts/draft-part.ts'
import { partsOfHeading } from '../../parts/part-words.ts'
import { bulletOf, markerOf } from '../../../text/markers.ts'
import { sentencesOf, withoutFinalStop } from '../../../text/sentences.ts'
import { enumerationAt } from '../../blocks/enumeration.ts'
import { opensInGeneral, opensWithTask, opensWithTaskOrGround, saysWhatIs } from './task-lead.ts'

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

/** True for a paragraph of which only a short first sentence is of a part: it leads to the rest, of the next part. What goes on with a broken line does not. */
function opensNext({ from, textFrom, to }: DraftBlock, part: DraftPart, text: string): boolean {
  const isShort = to > part.to && part.to - textFrom <= 45 && sentencesOf(text, textFrom, part.to).length === 1
  return isShort && /[。！]$/u.test(text.slice(0, from).trimEnd())
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
  const isOwn = ({ kind, from, to }: DraftBlock): boolean => to > part.from && from < part.to && (kind === 'heading' || kind === 'paragraph')
  const own = blocks.filter((block) => isOwn(block) && !(list === 'work' && opensNext(block, part, text)))
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
      isNested: Boolean(above?.section.heading && !onlyAnnounces(text.slice(above.section.heading.textFrom, above.section.heading.textTo))),
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

/**
 * A part's blocks, in which an entry that counts on from headings is one as well: where 3. and 4. are headings glued to their text, so is 5., though it is
 * a single sentence, or opens with a long one. Its first sentence is its heading.
 */
function withCountedOn(inside: readonly DraftBlock[], text: string): readonly DraftBlock[] {
  const done: DraftBlock[] = []
  for (const block of inside) {
    const above = block.kind === 'paragraph' && block.style !== null ? done.findLast(({ kind }) => kind === 'heading') : undefined
    const countsOn = above?.glued && above.style === block.style && numberOf(block) === numberOf(above) + 1
    const first = countsOn ? sentencesOf(text, block.textFrom, block.to)[0] : undefined
    if (!above || !first) {
      done.push(block)
      continue
    }
    const glued = first.to < block.to
    done.push({ ...block, kind: 'heading', level: above.level, textTo: withoutFinalStop(text, first).to, to: first.to, glued: true })
    if (glued) done.push({ ...block, marker: '', style: null, from: first.to, textFrom: first.to })
  }
  return done
}

function numberOf({ marker }: DraftBlock): number {
  return markerOf(marker)?.number ?? 0
}

/** Longest sentence, in characters, that can stand in a line of its own in place of a heading: without a marker, and with one. */
const longestLine = 40
const longestMarkedLine = 70

/** How many lines of one make it a way of the report's, and no chance. */
const enoughMarked = 2
const enoughUnmarked = 3

/**
 * A part's blocks, in which sentences that stand in a line of their own and name what follows (一是坚定不移……。 with paragraphs below it) have become headings:
 * counted ones below the heading before them, others below those.
 */
function withLeadLines(inside: readonly DraftBlock[], text: string, list: 'plans' | 'work'): readonly DraftBlock[] {
  const lines = inside.map((_, at) => lineAt(inside, at, text, list))
  const counted = lines.filter((line) => line !== null && line.marker !== '').length >= enoughMarked
  const plain = lines.filter((line) => line?.marker === '').length >= enoughUnmarked
  if (!counted && !plain) return inside
  const used = lines.map((line) => (line !== null && (line.marker === '' ? plain : counted) ? line : null))
  let level = 0
  let below = 0
  return inside.map((block, at) => {
    const line = used[at]!
    if (block.kind === 'heading') {
      level = block.level
      below = 0
    }
    if (line === null) return block
    if (line.marker !== '') below = holdsLines(inside, used, at) ? 1 : 0
    return { ...line, level: level + (line.marker === '' ? below : 0) + 1 }
  })
}

/**
 * True for a counted line that is the heading of plain lines below it: some stand between it and the next of its count, or, where it is the last, between the
 * one before and it. What follows the last of those that hold none stands beside them.
 */
function holdsLines(inside: readonly DraftBlock[], used: readonly (DraftBlock | null)[], at: number): boolean {
  const isBorder = (other: number): boolean => inside[other]!.kind === 'heading' || (used[other] !== null && used[other]!.marker !== '')
  let next = at + 1
  while (next < inside.length && !isBorder(next)) next++
  let before = at - 1
  while (before >= 0 && !isBorder(before)) before--
  const isLast = next === inside.length || inside[next]!.kind === 'heading'
  const isFirst = before < 0 || inside[before]!.kind === 'heading'
  const between = isLast && !isFirst ? used.slice(before + 1, at) : used.slice(at + 1, next)
  return between.some((line) => line !== null)
}

/** The heading that a paragraph is, if it is one sentence above longer paragraphs; its level is still open. */
function lineAt(inside: readonly DraftBlock[], at: number, text: string, list: 'plans' | 'work'): DraftBlock | null {
  const block = inside[at]!
  const next = inside[at + 1]
  if (block.kind !== 'paragraph' || next?.kind !== 'paragraph') return null
  const words = text.slice(block.from, block.to).trimEnd()
  if (!/[。！]["”’]?$/.test(words) || words.length > longestMarkedLine) return null
  if (sentencesOf(text, block.from, block.to).length !== 1) return null
  const mark = enumerationAt(words, 0)
  const marker = mark?.text ?? (block.marker !== '' ? block.marker : bulletOf(words).trim())
  const textFrom = mark ? block.from + mark.to : block.marker !== '' ? block.textFrom : block.from + bulletOf(words).length
  const { to } = withoutFinalStop(text, { from: textFrom, to: block.to })
  const bare = words.slice(textFrom - block.from)
  if (opensInGeneral(bare) || (list === 'plans' && saysWhatIs(bare))) return null
  const following = text.slice(next.from, next.to)
  if (marker !== '' && (enumerationAt(following, 0) !== null || next.marker !== '' || bulletOf(following) !== '')) return null
  if (
    marker === '' &&
    (following.length < 1.5 * words.length || words.length > longestLine || /[：；]/.test(words) || (list === 'work' && /\d/.test(words)))
  )
    return null
  return { ...block, kind: 'heading', marker, textFrom, textTo: to }
}

/** Headings that only say that the tasks of a year, or the work that was done, follow: 2019年主要工作, 下一步重点工作任务. */
const announces =
  /^(?:关于|对)?(?:(?:19|20)\d{2}年(?:度)?|今年|明年|来年|去年|过去一年|下一?步|下一?阶段|今后)?(?:的|政府)?(?:主要|重点|总体|具体)?(?:工作|任务|目标|措施|举措)(?:任务|安排|思路|打算|部署|计划|建议|要点|重点)?$/

/** True for a heading that names neither a task nor a piece of work, but says that some follow. */
export function onlyAnnounces(heading: string): boolean {
  return announces.test(heading.replace(/[\s：:。]/g, ''))
}

/** True for a heading that names no task, but says that tasks follow: 重点任务, 抓好五个方面的工作. */
export function announcesTasks(heading: string): boolean {
  return (
    (partsOfHeading(heading, null).includes('plans') && !opensWithTask(heading)) ||
    /[一二两三四五六七八九十\d](?:个方面|件|项|大)(?:的)?(?:重点)?(?:工作|任务|大?事)$/.test(heading)
  )
}

/** Shortest paragraph that ends in the middle of a sentence, in characters; lines that end without a stop by their form are shorter. */
const longBroken = 40

/**
 * A section in which a paragraph that goes on with a sentence of the one before it (……优质竞 and then 争机制。……) belongs to that one. Where most paragraphs
 * end without a stop, that tells nothing, and neither does it where a task or a count opens behind.
 */
export function withWholeParagraphs(section: Section, text: string): Section {
  const isOpen = section.below.map(
    ({ from, textTo, to }) => to - from >= longBroken && /[\p{Script=Han}\d，、]$/u.test(text.slice(textTo - 1, to).trimEnd()),
  )
  const open = isOpen.filter((is) => is).length
  if (open === 0 || open > section.below.length / 2) return section
  const below: DraftBlock[] = []
  for (const [at, block] of section.below.entries()) {
    const last = below.at(-1)
    const goesOn = isOpen[at - 1] && block.marker === '' && !opensWithTaskOrGround(text.slice(block.textFrom, block.to))
    if (last && goesOn) below[below.length - 1] = { ...last, textTo: block.textTo, to: block.to }
    else below.push(block)
  }
  return { ...section, below }
}
