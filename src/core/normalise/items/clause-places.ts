/** The clauses of a passage with what stands around them, and the openings by which a clause leans on the one before it. */
import { append } from '../../lists.ts'
import type { Span } from '../../model.ts'
import { isComplaint, isSetComplaint } from '../parts/complaint.ts'
import { enumerationsOf } from '../blocks/enumeration.ts'
import { clausesOf, withoutFinalStop } from '../../text/sentences.ts'
import { oneLine } from './draft-item.ts'

/** What stands between a clause and the one before it; `start` before the first of all, `line` at the beginning of a paragraph. */
export type Boundary = 'start' | 'line' | 'stop' | 'semicolon' | 'comma' | 'colon'

type Mark = ReturnType<typeof enumerationsOf>[number]

/** A clause of a passage with what its neighbourhood says of it. */
export interface ClausePlace extends Span {
  /** Where its words begin, behind the counting word and the words that only introduce it (主要是). */
  readonly start: number
  /** Its words from there, without final punctuation. */
  readonly words: string
  readonly introduced: boolean
  readonly before: Boundary
  /** The counting word that opens it. */
  readonly mark: Mark | null
  readonly complains: boolean
  /** Complains in a set phrase of the genre. */
  readonly sets: boolean
  /** Number of its stretch between semicolons, full stops and counting words, and of its sentence. */
  readonly segment: number
  readonly sentence: number
  /** Its place in its segment, from 0, and how many clauses the segment has. */
  readonly inSegment: number
  readonly ofSegment: number
  /** True in the sentence that leads to the first of several counted statements. */
  readonly leads: boolean
}

/** Words that introduce what follows and belong to no statement. */
const introducing =
  /^(?:主要(?:问题)?(?:是|有|表现[在为]|体现[在为])|(?:[比较最]{0,2}突出|主要)的?(?:问题|矛盾|困难)(?:主要)?(?:是|有|在于)|(?:突出|集中|具体)?(?:表现|体现)(?:在|为)|一方面|另一方面)[：:]?(?=\p{Script=Han}{3})/u

/** The clauses of a passage, whose stretches (`spans`) are paragraphs or what is left of them. */
export function clausePlaces(text: string, spans: readonly Span[]): ClausePlace[] {
  const places: Omit<ClausePlace, 'ofSegment' | 'leads'>[] = []
  const last = spans.at(-1)
  const marks = new Map(last ? enumerationsOf(text, spans[0]!.from, last.to).map((mark) => [mark.from, mark]) : [])
  let segment = -1
  let sentence = -1
  let first = 0
  const paragraphs = spans.map((span) => atMarks(clausesOf(text, span.from, span.to), marks))
  for (const clauses of withoutBreaks(text, paragraphs, marks)) {
    let before: Boundary = places.length === 0 ? 'start' : 'line'
    let waiting: Mark | null = null
    for (const clause of clauses) {
      const mark: Mark | null = marks.get(clause.from) ?? waiting
      const counted = withoutFinalStop(text, { from: Math.max(clause.from, mark?.to ?? 0), to: clause.to })
      const introduction = introducing.exec(text.slice(counted.from, counted.to))?.[0].length ?? 0
      const from = counted.from + introduction
      const { to } = counted
      if (to > from) {
        const opens = before !== 'comma' && before !== 'colon'
        if (opens || mark) first = places.length
        if (opens || mark) segment++
        if (opens && before !== 'semicolon') sentence++
        const words = oneLine(text.slice(from, to))
        places.push({
          from: mark?.from ?? clause.from,
          to: clause.to,
          start: from,
          words,
          introduced: introduction > 0,
          before,
          mark,
          complains: isComplaint(words),
          sets: isSetComplaint(words),
          segment,
          sentence,
          inSegment: places.length - first,
        })
      }
      // A counting word with a comma of its own (第二，) counts the clause after it.
      waiting = to > from ? null : mark
      before = boundaryAfter(text, clause, before, to > from)
    }
  }
  const sizes = new Map<number, number>()
  for (const place of places) sizes.set(place.segment, (sizes.get(place.segment) ?? 0) + 1)
  const counted = places.filter(({ mark }) => mark?.depth === 0)
  const firstCounted = counted.length > 1 ? places.indexOf(counted[0]!) : 0
  const leading = places[firstCounted - 1]?.sentence
  return places.map((place, at) => ({ ...place, ofSegment: sizes.get(place.segment)!, leads: at < firstCounted && place.sentence === leading }))
}

/** Counting words begin a clause even where no stop stands before them (表现为一是…). */
function atMarks(clauses: readonly Span[], marks: ReadonlyMap<number, Mark>): Span[] {
  return clauses.flatMap((clause) => {
    const cuts = [...marks.keys()].filter((at) => at > clause.from && at < clause.to)
    return [clause.from, ...cuts].map((from, i) => ({ from, to: cuts[i] ?? clause.to }))
  })
}

/** Paragraphs of clauses, those that a line or page broke in the middle of a clause (……加快发展、奋力争先⏎的紧迫感不强) made one again. */
function withoutBreaks(text: string, paragraphs: readonly (readonly Span[])[], marks: ReadonlyMap<number, Mark>): Span[][] {
  const whole: Span[][] = []
  for (const clauses of paragraphs) {
    const [first, ...rest] = clauses
    const last = whole.at(-1)?.at(-1)
    const words = last ? text.slice(last.from, last.to) : ''
    const isBroken =
      first !== undefined && !marks.has(first.from) && /[\p{L}\p{N}、]$/u.test(words) && whole.at(-1)!.length > 1 && !isComplaint(words)
    if (isBroken && last) {
      const before = whole.at(-1)!
      before[before.length - 1] = { from: last.from, to: first.to }
      append(before, rest)
    } else whole.push([...clauses])
  }
  return whole
}

function boundaryAfter(text: string, { to }: Span, before: Boundary, counts: boolean): Boundary {
  const end = /[”’）)》」』】〕\s]{0,4}$/.exec(text.slice(Math.max(0, to - 4), to))
  const stop = text[to - 1 - (end?.[0].length ?? 0)] ?? ''
  if (!counts) return before
  if (/[，,]/.test(stop)) return 'comma'
  if (/[；;]/.test(stop)) return 'semicolon'
  if (/[：:]/.test(stop)) return 'colon'
  return /[。！？!?.]/.test(stop) ? 'stop' : 'comma'
}

/** Openings by which a clause leans on the one before it, by kind. */
export const openings: readonly (readonly [string, RegExp])[] = [
  ['effect', /^(?:这(?!些|一|次|项|里)|由此|导致|造成|影响|制约|使得?|致使|从而|引发|带来|加剧|难以|无法|不能|未能|反映)/],
  ['example', /^(?:特别是|尤其是?|其中|例如|比如|如(?!何)|主要(?:是|有|表现|体现|集中)|表现|体现)/],
  ['part', /^(?:有的|有些|一些|部分|个别|少数|某些|不少|许多|很多|大部分|多数)/],
  ['contrast', /^(?:但|而|却|然而|不过|虽|尽管|即使|即便|既|不仅)/],
  ['also', /^(?:也|还|仍|且|并|又|以及|同时|此外|另外|再加上|加之|甚至)/],
  ['relation', /^(?:对|在|与|同|从|随着|由于|因为?|因此|面对|受|据|按照?|根据|为|以|把|被|将|比|距|离|和|跟|于|关于|相对|当前|目前|近年)/],
  ['need', /^(?:需要?|必须|要|应|有待|亟待|亟需|急需|存在|缺乏|缺少|缺|没有|没|远|不)/],
  ['we', /^(?:我们|我[国省市州区县镇局校院]|全[国省市州区县镇]|本)/],
]

/** True where a clause opens as an effect, an example, a part, a contrast or an addition of the one before it. */
export function leans({ words }: ClausePlace): boolean {
  return openings.slice(0, 5).some(([, pattern]) => pattern.test(words))
}

/** True where a clause opens as an effect, an example or a contrast, which no statement of its own does. */
export function continues({ words }: ClausePlace): boolean {
  return /^(?:这(?!些|一|次|项|里)|由此|从而|导致|致使|以致|造成|使得|但|而|却|且|并且|并(?!购|网|存|联)|甚至|以及|或者|特别是|尤其是|例如|比如)/.test(
    words,
  )
}

/** True for words that open in any way by which a clause leans on another. */
export function leansInAnyWay(words: string): boolean {
  return openings.slice(0, 6).some(([, pattern]) => pattern.test(words))
}

/** True for words that open with a part of a whole (部分企业, 有的干部). */
export function opensWithPart(words: string): boolean {
  return openings[2]![1].test(words)
}
