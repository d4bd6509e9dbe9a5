/** The blocks that the quantities of a report stand in, where in their words, and how each stands in its sentence: begun or finished, new or all that there is, of each place or of all. */
import type { Block, Quantity, Report } from '../../model.ts'
import { isOfEach, sharesBehind } from '../../normalise/quantities/whose.ts'
import { startOfRun } from '../../text/signs.ts'
import { areDeedsAlike, deedOf, isNewInList, stageOf } from '../profiles/index.ts'

/** A quantity in the words of its block. */
export interface PlacedQuantity {
  readonly block: Block
  readonly quantity: Quantity
  /** About where its words begin in those of the block. */
  readonly at: number
}

/** Characters before its place in the source that are looked at: removals move words no farther. */
const farthest = 2000

/** The quantities of a report with the blocks that they stand in, in order; those in none are left out. */
export function placedQuantities({ blocks, quantities }: Pick<Report, 'blocks' | 'quantities'>): PlacedQuantity[] {
  const placed: PlacedQuantity[] = []
  let [number, at] = [0, 0]
  for (const quantity of quantities) {
    while (number < blocks.length && blocks[number]!.to <= quantity.from) {
      number++
      at = 0
    }
    const block = blocks[number]
    if (!block || quantity.from < block.from) continue
    // What was removed inside of a block moves its words forward: they themselves say where they are, no farther than in the source.
    const most = quantity.from - block.from + quantity.text.length
    const start = Math.max(at, most - farthest)
    const found = block.text.slice(start, most).lastIndexOf(quantity.text)
    if (found >= 0) at = start + found
    placed.push({ block, quantity, at })
    if (found >= 0) at += quantity.text.length
  }
  return placed
}

/**
 * Figures of one name and unit that a sentence gives otherwise a second time (拆建、新增学位540个，扩班、新增学位6049个): neither is what the report counts. One that only says more
 * exactly what it said (突破200亿元，达到229亿元) is the same.
 */
export function toldTwice(placed: readonly PlacedQuantity[]): ReadonlySet<Quantity> {
  const named = placed.filter(({ quantity: { of, value } }) => of !== '' && value !== null)
  const groups = Map.groupBy(named, ({ block, quantity: { of, unit }, at }) => [block.id, block.text.lastIndexOf('。', at), of, unit].join(' '))
  const isAgain = ({ at, quantity: { value } }: PlacedQuantity, before: PlacedQuantity | undefined): boolean =>
    before !== undefined && value !== before.quantity.value && at - before.at - before.quantity.text.length > moreExactly
  const twice = [...groups.values()].filter((group) => group.some((each, at) => isAgain(each, group[at - 1])))
  return new Set(twice.flat().map(({ quantity }) => quantity))
}

/** Characters between a figure and one that only says it more exactly. */
const moreExactly = 6

/** What is said of a counted thing beside its name and number. */
export interface Told {
  readonly stage: ReturnType<typeof stageOf>
  readonly extent: 'new' | 'all' | null
  /** Whether its clause says that all of them are told, or what was done to those that are; null for neither. */
  readonly governed: 'total' | 'done' | null
  /** Whether it sums up what was done, as its clause says. */
  readonly isSum: boolean
  /** Whether the number is that of each of several places or people (五镇各建一座), not of all of them. */
  readonly isEach: boolean
  readonly deed: ReturnType<typeof deedOf>
  /** In which way it came about, where its clause says so: to bring in enterprises is not to recognise some. */
  readonly manner: number
  /** Whether another thing of the kind shares the number: 钢桥、木桥40座. */
  readonly isShared: boolean
  /** Whether the very number is one of new things, which are named behind it: 新建5座烘干塔. */
  readonly isFresh: boolean
  /** Of a share of the things that are named behind it (97%的事项实现网上办), what they do; else empty. */
  readonly does: string
  /** The words around it. */
  readonly around: string
}

/** A number behind these is all that there is by then, and so is one of a part of it: 增至40艘，其中电动渡船…. */
const allThere = /(?:[增展]至|增加到|展到|总[数量]|累计|共有|拥有|现有|超|突)[到达为过破]{0,2}(?:[\d.]+[^，。；\d]{1,4}，其中[^，。；\d]*)?$/u

/** The same, of things that may all the same have been built or set up in the year. */
const total = /累计|(?:[增展]至|增加到|总[数量]达?|(?<!新增[^，]{0,12})达到?)$/u
const done = /新?建[成设]|新[建增设]|成立|调整|改造|打通|开[通设办]|完成|引[进育]|举办|整治|修复|供应|推广/u
/** Whether a clause says what was done, not how much there is. */
export const tellsDeeds = (clause: string): boolean => done.test(clause) && !total.test(clause)

/** Of money and shares it makes no difference in which words they are told. */
const measured = /[%‰％元]|百分点|倍/u
const freshBefore = /(?:新[增建设开办]|新?增设|净增|新成立)了?$/u
const comes = /引[进入育]|新[认设]/u

/** Two things of one kind, by their last character, that have one number together; a rate is that of each. */
const rates = /[%‰％]|百分点|倍/u
const shared = /(?<=[^，。；：、\d]{2})(\p{Script=Han})、[^，。；：、等\d]{1,14}\1(?:共计?|合计)?$/u
/** How things that are counted came about, a group for each way: helped, brought in, recognised, enlisted, handed out, made. */
const manners =
  /(扶持|支持|资助)|(引[进入育]|招引)|(认定|获[评批]|入选|荣获|跻身)|([纳列]入)|(提供|供应|分配|发放|交付)|(建[成设立]|新建|打造|创建|改造|整治)/gu
const mannerBehind = new RegExp(`^(?:[全均已]部?|完成|顺利|成功)*(?:${manners.source})`, 'u')

/** The way that is named last before a number, else behind its thing, by its place among them; 0 where none is. */
function mannerOf(before: string, behind: string): number {
  const found = [...before.matchAll(manners)].at(-1) ?? mannerBehind.exec(behind)
  return found ? found.findIndex((words, way) => way > 0 && words) : 0
}

/** Characters before and behind a number that are looked at, and before one that may stand late in a list. */
const [near, listReach] = [40, 80]
/** Digits that are none of a count: 15号线, 5G. */
const nameDigits = /\d{1,3}(?=号|[A-Z])/gu

export function toldOf({ block: { text }, quantity, at }: PlacedQuantity): Told {
  const end = at + quantity.text.length
  const before = text.slice(Math.max(0, at - near), at)
  // The verb of an item before it in a list says nothing of it.
  const words = before.replace(nameDigits, '')
  const own = words.slice(startOfRun(words, words.length, /[^\d、]/u))
  const clause = own.slice(startOfRun(own, own.length, /[^，。；：]/u))
  const extent = allThere.test(before + quantity.qualifier) || total.test(clause) ? 'all' : isNewInList(before) || comes.test(own) ? 'new' : null
  const isMeasured = measured.test(quantity.unit)
  const behind = text.slice(end, end + near).replace(/^“([^”]{1,8})”/u, '$1')
  const thing = behind.indexOf(quantity.of)
  // Behind a number stands its thing, perhaps with whose it is before that.
  const onward = quantity.of !== '' && thing >= 0 && thing <= farthestThing ? behind.slice(thing + quantity.of.length) : ''
  return {
    stage: stageOf(own),
    manner: isMeasured ? 0 : mannerOf(clauseBefore(text, at), onward),
    extent,
    // A total that stands in a list behind what is new is none of it.
    deed: extent === 'all' ? null : deedOf(before),
    isShared: !rates.test(quantity.unit) && ((shared.exec(before)?.[1] ?? '') === quantity.of.at(-1) || sharesBehind(onward)),
    isFresh: freshBefore.test(before),
    governed: isMeasured ? null : total.test(clause) ? 'total' : done.test(clause) ? 'done' : null,
    isSum: done.test(clause) || clause.includes('累计'),
    isEach: !isMeasured && isOfEach(clause),
    does: /[%‰％]/u.test(quantity.unit) && quantity.of !== '' ? doesBehind(text.slice(end, end + near), quantity.of) : '',
    around: before + text.slice(end, end + near / 2),
  }
}

/** Characters from a number to its thing at most. */
const farthestThing = 1

/** The clause up to a number, lists and all. */
function clauseBefore(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - listReach), at)
  return before.slice(startOfRun(before, before.length, /[^，。；：！？]/u))
}

/** What a thing came from to its number, as its clause says (从1500项压减至760项); null where it says nothing of it. @param first the number before it. */
export function cameFrom({ block, at }: PlacedQuantity, first: PlacedQuantity | undefined): number | null {
  if (first?.block !== block || !/[从由]$/u.test(block.text.slice(0, first.at))) return null
  return leadsOn.test(block.text.slice(first.at + first.quantity.text.length, at)) ? first.quantity.value : null
}
const leadsOn = /^[^，。；\d]{1,8}[至到为]$/u

/** What things do that a share is one of, up to the next stop. */
function doesBehind(behind: string, things: string): string {
  const at = behind.indexOf(things)
  return at >= 0 && at <= 1 ? behind.slice(at + things.length).replace(/[，。；！？,;].*$/su, '').replace(/实现|完成|达到|全部|[“”"]/gu, '') : '' // prettier-ignore
}

/** From so much of their pairs of characters in common two shares are of things that do the same. */
const sameDoing = 0.5

function doAlike(one: string, other: string): boolean {
  const [first, others] = [one, other].map((words) => new Set([...words.slice(1)].map((sign, at) => words[at]! + sign)))
  return one === other || (2 * first!.intersection(others!).size) / (first!.size + others!.size) >= sameDoing
}

/** Whether what is said lets two numbers count the same. */
export function isToldAlike(a: Told, b: Told): boolean {
  if (a.isEach !== b.isEach || a.isShared !== b.isShared || !areDeedsAlike(a.deed, b.deed) || !doAlike(a.does, b.does)) return false
  if (a.governed && b.governed && a.governed !== b.governed) return false
  if (a.manner && b.manner && a.manner !== b.manner) return false
  if (a.stage !== b.stage && (a.stage === 'begun' || b.stage === 'begun')) return false
  return a.extent === b.extent || a.extent === null || b.extent === null
}

/** Whether both have so many pairs of characters around a name; true where one has none, so that nothing can be told. */
export function shareWords(a: Told, b: Told, name: string, least: number): boolean {
  const [first, others] = [a, b].map(
    ({ around }) => new Set([...around.replaceAll(name, ' ').matchAll(/(?=(\p{Script=Han}{2}))./gu)].map(([, pair]) => pair)),
  )
  return first!.size === 0 || others!.size === 0 || first!.intersection(others!).size >= least
}

/** A name without the examples that one year gives of it, which are none of the other's: 新开工老街等…万元级. */
export function withoutExamples(name: string): string {
  const [examples, thing] = name.split('等…')
  return thing === undefined ? name : (/^.{0,4}?(?:建[设成]|开工(?!建)|投产)/u.exec(examples!)?.[0] ?? '') + thing
}
