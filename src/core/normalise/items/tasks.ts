import type { Span } from '../../model.ts'
import type { DraftBlock } from '../blocks.ts'
import { bulletOf } from '../bullets.ts'
import { enumerationAt, enumerationsOf } from '../enumeration.ts'
import type { DraftPart } from '../parts.ts'
import { clausesOf, sentencesOf, statementsOf, withoutFinalStop } from '../sentences.ts'
import { draftItem, headedItem } from './draft-item.ts'
import type { DraftItem } from './draft-item.ts'

/** The longest lead sentence of a paragraph without a marker, in characters. */
const longestLead = 32
/** Among paragraphs with leads, a first sentence of up to so many characters is one too, and a longer one where it opens with what is to be done. */
const shortLead = 14
const longSiblingLead = 64

const task =
  /加强|加快|加大|加速|推进|推动|推广|促进|提升|提高|提振|完善|健全|优化|深化|强化|落实|建设|建成|打造|构建|建立|培育|培养|壮大|发展|扩大|增强|增进|增加|增长|实施|开展|抓|做好|做强|做优|做大|办好|办实|保障|保护|改善|改进|维护|防范|化解|治理|整治|激发|释放|营造|弘扬|繁荣|巩固|拓展|严格|严守|严肃|坚持|坚定|聚焦|突出|围绕|确保|创新|创建|创造|统筹|支持|鼓励|引导|规范|改革|开放|服务|打赢|打好|筑牢|守住|守牢|守护|补齐|夯实|织密|织牢|擦亮|塑造|保持|发扬|砥砺|兜|扛|树立|恪守|践行|坚决|争创|争当|降低|减少|立足|瞄准|对标|实现|全面|全力|大力|积极|着力|努力|奋力|持续|深入|切实|扎实|充分|高质量|高水平|高标准|高品质|进一步|更好|重塑|讲政治|推行|完成|抓好|把好|用好|管好|建好|当好|过好|丰富|净化|锤炼|提质|提速|布局|探索|谋划|争取|参与|融入|助力|赋能|引领|彰显|展现|厚植|涵养|传承|挖掘|盘活|整合|优先|倡导|普及|关爱|解决|处置|调整|压实|转变|转型|升级|更新|改造|扶持|带动|搭建|组建|制定|编制|出台|推出|启动|压减|压缩|打通|贯通|新增|新建|扩建|改建|筹建|筹办|举办|承办|破解|攻坚|决战|决胜|根治|遏制|严控|严管|管控|清零|消除|消化|减轻|放宽|放活|摸清|理顺|疏通|畅通|联通|连通|接续|延伸|覆盖|惠及|造福|发放|补贴|资助|救助|帮扶|脱贫|振兴|美化|绿化|亮化|活跃|引育|引进|引入|吸引|留住|抢抓|抓住|把握|牢记|牢固|时刻|始终|敢于|勇于|善于|锻造|磨砺|担当|整顿|纠治|惩治|反对|杜绝|提倡|厉行|精简|精准|有序|稳妥|稳步|聚力|协同|联动|对接|冲刺|选优|配强|拉紧|补上|学习|重温/
const shortVerb =
  /^(?:织|筑|扎|育|建|办|修|治|护|管|推|拓|促|强|优|守|让|使|把|以|用|做|抓|兜|扩|稳|提|降|减|增|补|破|立|改|放|引|聚|学|练|暖|惠|富|美|亮|净|清|讲|树)/

const opensTask = new RegExp(`^(?:${task.source})`)

/** What goes on to say what an aim means is no task: 智慧城区。就是要…… */
const isDefinition = /^(?:就是|即|是指|意味着)/

/** Sentences that open a paragraph without naming a task. */
const noTask =
  /^(?:各位代表|同志们|今年|明年|当前|过去|去年|一年来|(?:19|20)\d{2}年|做好(?=今年|明年|来年|当前|下一?步|新的?一年|政府工作|(?:19|20)\d{2}年|这些|上述|以上|各项工作)|面对|展望|回顾|总之|为此|同时|此外|综合|总的|上述|我们坚信|让我们|经过|根据|按照)/

/** The chapters of a plan that set it out; others say its aims in general. */
const tasksHeading = /任务|工作安排|重点工作|主要工作|建议|措施|举措|工作重点|思路|计划|打算|方向/
const aimsHeading = /总体要求|政策取向|总体部署|形势|总体思路|发展目标|预期目标/

/**
 * The tasks of a plan, or the pieces of work of a review: the lowest level that opens a paragraph or stands alone with a lead of its own.
 * What is counted inside such a paragraph are its steps.
 */
export function taskItems(part: DraftPart, blocks: readonly DraftBlock[], text: string, list: 'plans' | 'work'): DraftItem[] {
  const inside = taskBlocks(part, blocks, text)
  const items: DraftItem[] = []
  const groups = groupsOf(inside, part, text)
  const headed = groups.some(({ heading }) => heading !== null)
  for (const { heading, below, deeper, apart } of groups) {
    if (apart && headed && list === 'plans') {
      items.push(
        ...below
          .map((block) => clip(block, part))
          .flatMap((span) => (task.test(text.slice(span.from, span.to)) ? draftItem(text, '', span.from, span) : [])),
      )
      continue
    }
    const led = below.flatMap((block) => ledItem(block, part, text, list))
    const marked = led.filter(({ marker }) => marker !== '')
    const children = marked.length >= 2 ? marked : led.length >= 2 && led.length * 2 >= below.length ? siblings(below, led, part, text, list) : []
    if (heading === null && headed && list === 'plans' && children.length > 0 && children.every(({ marker }) => /^[—–-]/.test(marker))) continue
    if (children.length > 0) items.push(...children)
    else if (heading && !deeper)
      items.push(
        headedItem(
          text,
          heading.marker,
          heading,
          below.map((block) => clip(block, part)),
        ),
      )
    else if (!headed) items.push(...unheaded(below, part, text, list))
  }
  return items
}

/**
 * The paragraphs of a group of which at least two open with a lead: those that open like their siblings are tasks too, whatever their verb; the first is none
 * where it only says what all are good for (空间资源是……的命脉所系。).
 */
function siblings(below: readonly DraftBlock[], led: readonly DraftItem[], part: DraftPart, text: string, list: 'plans' | 'work'): DraftItem[] {
  if (list !== 'plans') return [...led]
  return below.flatMap((block, at) => {
    const own = led.find(({ from }) => from === Math.max(block.from, part.from))
    const words = text.slice(Math.max(block.from, part.from), Math.min(block.to, part.to))
    if (at === 0 && saysWhatFor.test(words)) return []
    return (
      own ??
      (opensLikeSiblings(words, at > 0 && at < below.length - 1)
        ? draftItem(text, '', block.from, { from: block.textFrom, to: Math.min(block.to, part.to) })
        : [])
    )
  })
}

/** A first sentence of the form 甲是乙, or one that says that a matter is urgent. */
const saysWhatFor = /^(?=[^。！]{4,})(?:[^。！，]{2,40}，)?[^。！，]{0,40}(?:是[^。！，]{3,40}|刻不容缓)[。！]/

/** A paragraph with a short lead, or one that opens with what is to be done and says more after it; a long one that comes first or last speaks of them all. */
function opensLikeSiblings(words: string, isBetween: boolean): boolean {
  const lead = /^[^。！]+(?=[。！].{12})/u.exec(words)?.[0] ?? ''
  if (lead === '' || noTask.test(lead) || saysWhatFor.test(words)) return false
  return (lead.length <= shortLead && !/[，：；]/.test(lead)) || (isBetween && lead.length <= longSiblingLead && opensTask.test(lead))
}

/** In a plan of several chapters, those that set out tasks; the aims before them are no tasks. */
function taskBlocks(part: DraftPart, blocks: readonly DraftBlock[], text: string): DraftBlock[] {
  const inside = blocks.filter((block) => block.to > part.from && block.from < part.to && (block.kind === 'heading' || block.kind === 'paragraph'))
  const chapters = inside.filter((block) => block.kind === 'heading' && block.level === 1)
  const words = (block: DraftBlock): string => text.slice(block.textFrom, block.textTo)
  const aims = chapters.filter((block) => aimsHeading.test(words(block)) && !/(?:和|与|及)[^，]*(?:任务|安排|重点|措施|举措)/.test(words(block)))
  if (aims.length === 0 || !chapters.some((block) => tasksHeading.test(words(block)) && !aims.includes(block))) return inside
  return inside.filter((block) => {
    const chapter = chapters.findLast(({ from }) => from <= block.from)
    return chapter === undefined || !aims.includes(chapter)
  })
}

interface Group {
  readonly heading: DraftBlock | null
  readonly below: DraftBlock[]
  /** True where the heading has headings below it or opens the part itself, and so names no single task. */
  deeper: boolean
  /** True for what follows where the hearers are called on anew, in a line of its own: matters beside those of the heading above. */
  readonly apart: boolean
}

const callsOnHearers = /^(?:各位(?:代表|委员|同志)|同志们)[！!，,：:]?\s*$/u

function groupsOf(inside: readonly DraftBlock[], part: DraftPart, text: string): Group[] {
  const groups: Group[] = []
  for (const block of inside) {
    if (block.kind !== 'heading') {
      if (callsOnHearers.test(text.slice(block.textFrom, block.to))) {
        groups.push({ heading: null, below: [], deeper: false, apart: groups.length > 0 })
        continue
      }
      if (groups.length === 0) groups.push({ heading: null, below: [], deeper: false, apart: false })
      groups.at(-1)!.below.push(block)
      continue
    }
    const above = groups.at(-1)
    if (above?.heading && above.heading.level < block.level) above.deeper = true
    const opens = part.by === 'heading' && block.from === part.from
    groups.push({ heading: opens ? null : block, below: [], deeper: opens, apart: false })
  }
  return groups
}

function clip(block: DraftBlock, part: DraftPart): Span {
  return { from: Math.max(block.from, part.from), to: Math.min(block.to, part.to) }
}

/** The item that a paragraph is, where it opens with a counting word, a dash or a lead sentence. */
function ledItem(block: DraftBlock, part: DraftPart, text: string, list: 'plans' | 'work'): DraftItem[] {
  const from = Math.max(block.from, part.from)
  const to = Math.min(block.to, part.to)
  const words = text.slice(from, to)
  const mark = enumerationAt(words, 0)
  if (mark) return [draftItem(text, mark.text, from, { from: from + mark.to, to })]
  if (block.marker !== '') return [draftItem(text, block.marker, from, { from: block.textFrom, to })]
  const bullet = bulletOf(words)
  const start = from + bullet.length
  const first = sentencesOf(text, start, to)[0]
  if (!first) return []
  const lead = withoutFinalStop(text, first)
  const sentence = text.slice(lead.from, lead.to)
  const isLead =
    sentence.length <= longestLead &&
    first.to < to &&
    /[。！.!]["”’]?$/.test(text.slice(first.from, first.to)) &&
    (bullet !== '' || to - first.to > 5)
  const isNamed = bullet !== '' && !isDefinition.test(text.slice(first.to, to))
  const isTask = list !== 'plans' || isNamed || task.test(sentence) || shortVerb.test(sentence)
  const isListed = bullet !== '' && list === 'plans' && opensTask.test(sentence)
  if ((!isLead && !isListed) || noTask.test(sentence) || !isTask) return []
  return [draftItem(text, bullet.trim(), from, { from: start, to })]
}

/** A part without headings: what is counted in its paragraphs, else the paragraphs themselves. */
function unheaded(below: readonly DraftBlock[], part: DraftPart, text: string, list: 'plans' | 'work'): DraftItem[] {
  const first = below[0]
  if (!first) return []
  const from = Math.max(first.from, part.from)
  const to = Math.min(below.at(-1)!.to, part.to)
  const marks = enumerationsOf(text, from, to).filter(({ depth }) => depth === 0)
  if (marks.length >= 2) return marks.map((mark, i) => draftItem(text, mark.text, mark.from, { from: mark.to, to: marks[i + 1]?.from ?? to }))
  const announced = announcedList(text, from, to)
  if (announced.length >= 3)
    return announced.map((span) => ({
      ...draftItem(text, '', span.from, span),
      lead: withoutFinalStop(text, clausesOf(text, span.from, span.to)[0] ?? span),
    }))
  const promised = promisedSentences(text, from, to)
  if (promised.length >= 2)
    return promised.map((span) => ({
      ...draftItem(text, '', span.from, span),
      lead: withoutFinalStop(text, clausesOf(text, span.from, span.to)[0] ?? span),
    }))
  const parallel = parallelSentences(text, from, to)
  if (list === 'plans' && parallel.length >= 2)
    return parallel.map((span) => ({
      ...draftItem(text, '', span.from, span),
      lead: withoutFinalStop(text, clausesOf(text, span.from, span.to)[0] ?? span),
    }))
  const paragraphs = below.map((block) => clip(block, part)).filter((span) => !/[：:]\s*$/.test(text.slice(span.from, span.to)))
  const tasks = list === 'plans' && paragraphs.length > 1 ? paragraphs.filter((span) => task.test(text.slice(span.from, span.to))) : paragraphs
  return tasks.map((span) => draftItem(text, '', span.from, span))
}

/** The statements of a sentence that announces them: 重点做好四件事：……；……；…… */
function announcedList(text: string, from: number, to: number): Span[] {
  for (const sentence of sentencesOf(text, from, to)) {
    const colon = text.slice(sentence.from, sentence.to).search(/[：:]/)
    if (colon < 0) continue
    const statements = statementsOf(text, sentence.from + colon + 1, sentence.to)
    if (statements.length >= 3) return statements
  }
  return []
}

/** The sentences after one that promises so and so many things (来年，我将做好四件事。), where they name tasks. */
function promisedSentences(text: string, from: number, to: number): Span[] {
  const [promise, ...rest] = sentencesOf(text, from, to)
  if (
    !promise ||
    promise.to - promise.from > 60 ||
    !/[一二两三四五六七八九十几\d](?:件|个|项|点|条|大)?(?:实?事|方面|工作|任务|重点)|以下|如下/.test(text.slice(promise.from, promise.to))
  )
    return []
  const tasks = rest.filter((sentence) => task.test(text.slice(sentence.from, sentence.from + 8)))
  return tasks.length >= rest.length * 0.7 ? tasks : []
}

/** The sentences of one paragraph that all open with the same word of intention (要……。要……。要……。), after one that announces them or none. */
function parallelSentences(text: string, from: number, to: number): Span[] {
  const sentences = sentencesOf(text, from, to)
  if (/\n/.test(text.slice(from, to).trim())) return []
  const opening = (span: Span | undefined): string =>
    span ? (/^(?:我|我们|本人)?(?:将|会)?(要|进一步|继续|更加|着力|坚持|努力|切实|必须)/.exec(text.slice(span.from, span.from + 8))?.[1] ?? '') : ''
  const word = opening(sentences.at(-1))
  const first = sentences.findIndex((span) => opening(span) === word)
  const parallel = sentences.slice(first)
  return word !== '' && first <= 2 && parallel.every((span) => opening(span) === word) ? parallel : []
}
