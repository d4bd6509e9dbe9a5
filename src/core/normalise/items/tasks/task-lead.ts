/** Sentences that lead a task: how they are known by their words, by their form, and by a model of the leads of other plans. */
import { anyOf } from '../../knowledge/known-word.ts'
import { taskManners } from '../../knowledge/zh/manner-and-tense.ts'
import { taskVerbs } from '../../knowledge/zh/task-verbs.ts'
import { ownValue } from '../../../text/harmless.ts'
import { unpackWeights } from '../../models/chain.ts'
import fitted from '../../models/task-leads.json' with { type: 'json' }

/** Longest lead sentence of a paragraph without a marker, in characters. */
const longestLead = 32
/** Among paragraphs with leads, a first sentence of up to so many characters is one too, and a longer one where it opens with what is to be done. */
const shortLead = 14
const longSiblingLead = 64
/** Longest lead that is known by its form alone. */
const formLead = 16

const taskWords = anyOf([...taskManners, ...taskVerbs])
const task = new RegExp(taskWords)
const opensTask = new RegExp(`^(?:要|将)?(?:${taskWords})`)
const shortVerb =
  /^(?:织|筑|扎|育|建|办|修|治|护|管|推|拓|促|强|优|守|让|使|把|以|用|做|抓|兜|扩|稳|提|降|减|增|补|破|立|改|放|引|聚|学|练|暖|惠|富|美|亮|净|清|讲|树)/

/** What is done on a ground or with a means: 在……基础上加强……. */
const onGround = new RegExp(`^在[^，]{2,16}(?:上|中|下)(?:${taskWords})`)

/** What is meant to be done: 要把……, 继续……, 我们将……. */
const intends = new RegExp(`^(?:要|继续|尽快|特别要)|[要须将](?:把|以|对)|(?:[要须将]|必须)[^，]{0,8}(?:${taskWords})|${onGround.source}`)

/** Sentences that open a paragraph without naming a task. */
const noTask =
  /^(?:各位代表|同志们|今年|明年|当前|过去|去年|一年来|(?:19|20)\d{2}年|做好(?=今年|明年|来年|当前|下一?步|新的?一年|政府工作|(?:19|20)\d{2}年|这些|上述|以上|各项工作)|面对|展望|回顾|总之|为此|同时|此外|综合|总的|上述|我们坚信|让我们|经过|根据|按照)/

/** A sentence that says what something is or decides, and not what is to be done about it: 水是农业的命脉, 路通则百业兴. */
const statement =
  /(?<![特其于还总就]|不)是(?!否)[^。！]{2,}|^[^，。！]{2,12}(?:则|就(?![业近地医学诊]))[^，。！]{2,10}$|决定[^，。！]{2,200}$|刻不容缓/

/** True for a sentence that only says what something is or decides. */
export function saysWhatIs(sentence: string): boolean {
  return statement.test(sentence)
}

/** True where words name a task anywhere. */
export function namesTask(words: string): boolean {
  return task.test(words)
}

/** True where words open with what is to be done. */
export function opensWithTask(words: string): boolean {
  return opensTask.test(words)
}

/** True where words open with what is to be done, or with the ground on which it is: 在……中推行……. */
export function opensWithTaskOrGround(words: string): boolean {
  return opensTask.test(words) || onGround.test(words)
}

/** Who shall do it, and that it is to be done: 各级政府要, 必须, 我们将; not 需要, 主要. */
const calls = /^[^，。！；]{0,10}?(?:(?<![需重主只不将])要|必须|应当?|须|将)(?!求|素|点|领|是|有)/u
const manner = '[^，。！；、以把在对据照合]{0,4}'
const calledTask = new RegExp(`${calls.source}(?=${manner}(?:${taskWords}))`, 'u')

/** Where in a clause the words begin that tell what is to be done, behind those that say who is to do it (各级政府要加强……); null where none do. */
export function taskWithin(clause: string): number | null {
  return calledTask.exec(clause)?.[0].length ?? null
}

/** True for a sentence that opens a paragraph in general terms. */
export function opensInGeneral(words: string): boolean {
  return noTask.test(words)
}

/**
 * True for the lead sentence of a paragraph (less its stop) that names a task: by its verb, or by its likeness to the leads of other plans.
 * @param next length of the sentence after it, in characters.
 */
export function isTaskLead(sentence: string, next: number, isEdge: boolean): boolean {
  if (noTask.test(sentence)) return false
  if (isEdge && saysWhatIs(sentence)) return false
  // What opens or closes a section names a task by a clause that opens with what is to be done; a verb further on may tell what is or was.
  if (isEdge && !intends.test(sentence) && !sentence.split('，').some((clause) => opensTask.test(clause) || shortVerb.test(clause)))
    return (leadOdds(sentence, next) ?? -1) >= 0
  return task.test(sentence) || shortVerb.test(sentence) || (leadOdds(sentence, next) ?? -1) >= 0
}

/** True where a sentence is short enough to lead its paragraph. */
export function isShortLead(sentence: string): boolean {
  return sentence.length <= longestLead
}

/** A paragraph that opens like its siblings, whatever its verb: with a short lead, or, between others, with what is to be done. */
export function opensLikeSiblings(words: string, isBetween: boolean): boolean {
  const lead = /^[^。！]+(?=[。！].{12})/u.exec(words)?.[0] ?? ''
  if (!isBetween && /^[^。！]*[。！](?:我们|要)/u.test(words)) return false
  if (lead === '' || noTask.test(lead) || saysWhatIs(lead)) return false
  return (lead.length <= shortLead && !/[，：；]/.test(lead)) || (isBetween && lead.length <= longSiblingLead && opensTask.test(lead))
}

/**
 * A paragraph that has the form of one with a lead, whatever its words: a short sentence of one clause, and more behind it. What says what is, or goes on with what
 * we must do about it, only introduces.
 */
export function hasFormOfLead(words: string): boolean {
  const [, lead = '', rest = ''] = /^([^。！]+)[。！](.*)/su.exec(words) ?? []
  if (lead.length > formLead || lead.length < 4 || rest.length < 1.5 * lead.length || /[，：；、\d]/.test(lead)) return false
  return !noTask.test(lead) && !saysWhatIs(lead) && !/^(?:我们|要|必须|今年)/.test(rest)
}

/** A last paragraph of a chapter that names one more task without a lead: 今年，我们将办好…, 编制好…. A call to the hearers is none. */
export function addsTask(words: string): boolean {
  const lead = /^[^。！]*/u.exec(words)![0]
  if (saysWhatIs(lead) || /^[^。！]*[。！]我们?(?:要|必须|一定|将)/u.test(words)) return false
  if (/^(?:各位|同志们|让我们|我们?(?:要|必须|一定))/.test(words)) return false
  const rest = words.replace(/^(?:新的一年|今年|明年|来年|同时|此外|在此基础上)?[，,]?(?:我们?(?=还?[将会]))?还?(?:将|会)?/, '')
  return opensTask.test(rest.replace(/^继续/, '')) && (rest !== words || /^[^。！]*[。！]?$/u.test(words))
}

/** Deeds for the people that a government promises by their number: 今年办好十件民生实事. */
const promisedDeeds = /^[^。；：]{0,40}[\d一二三四五六七八九十]+[件项][^，。；]{0,8}实事/u

/** True for a paragraph that adds a task to those before it, or promises deeds by their number. */
export function addsTaskOrDeeds(words: string): boolean {
  return addsTask(words) || promisedDeeds.test(words)
}

/** The time with which a paragraph of a review opens: 五年来, 这一年. */
const time = '在?(?:过去|这|近)?的?[一两三四五]年多?[来间里中]?'
const opensWithTime = new RegExp(`^${time}(?=，)`, 'u')

/** The time with which a paragraph opens; null for any other opening. */
function openingTime(words: string): string | null {
  return opensWithTime.exec(words)?.[0] ?? null
}

/** True for one sentence of a review that opens with a time, and only turns to what follows: 一年来，我们主要做了以下工作。 */
export function onlyTurns(words: string): boolean {
  return openingTime(words) !== null && !/[。！]\s*\S/u.test(words)
}

/** So many paragraphs that open with the same time (五年来，我们……) are a piece of work each, however long their sentences. */
const enoughTimed = 3

/** Numbers of the paragraphs of a review that open with the same time as several others, and go on behind their first sentence. */
export function withSameTime(paragraphs: readonly string[]): ReadonlySet<number> {
  const times = paragraphs.map((words) => (onlyTurns(words) ? null : openingTime(words)))
  return new Set(times.flatMap((time, at) => (time !== null && times.filter((other) => other === time).length >= enoughTimed ? [at] : [])))
}

const credits = /^[^。！]{0,40}成[绩就][^。！]{0,40}(?:来之不易|结果|归功|得益于|在于)/u

/** True for a paragraph that says to whom all that was reached is owed: it tells no piece of work. */
export function givesCredit(words: string): boolean {
  return credits.test(words)
}

/** What a government tells of itself, in a paragraph that opens with the time: 一年来，我们加强政府自身建设. */
const ownWork = new RegExp(
  `^(?:各位代表[，！])?(?:(?:(?:与此)?同时|${time}|20\\d{2}年)，|[区市县省]?(?:一届)?政府(?:系统)?)[^。]{0,90}(?:从严治党|政府(?:系统)?(?:自身|党的|治理)?[^，。]{0,6}建设|党的(?:政治)?建设|自身建设|法治政府|廉政)`,
  'u',
)

/** True for a paragraph of a review in which a government tells of its own work. */
export function tellsOwnWork(words: string): boolean {
  return ownWork.test(words)
}

const weights = unpackWeights(fitted.model.weights)

/**
 * How likely a sentence (less its stop) leads what follows it, as log odds; `next` is the length of the sentence after it, in characters. Null for
 * a sentence that is too long or has clauses.
 */
export function leadOdds(sentence: string, next: number): number | null {
  if (!couldLead(sentence)) return null
  return leadFeatures(sentence, next).reduce((sum, feature) => sum + (ownValue(weights, feature)?.[0] ?? 0), fitted.model.constant)
}

/**
 * What a logistic model of lead sentences looks at: how a sentence (less its stop) opens and ends, how long it is, whether it holds figures or a list, and how long the sentence after it is, all in characters.
 */
export function leadFeatures(sentence: string, next: number): string[] {
  return [
    `opens ${sentence.slice(0, 2)}`,
    `ends ${sentence.slice(-2)}`,
    `length ${String(Math.min(11, sentence.length >> 1))}`,
    `next ${String(Math.min(5, Math.floor(next / 20)))}`,
    ...(/\d/.test(sentence) ? ['figures'] : []),
    ...(/、/.test(sentence) ? ['list'] : []),
  ]
}

/** Shortest and longest sentence that is asked about, in characters. */
const askedLength = { least: 4, most: 22 } as const

/** True for a sentence (less its stop) that could lead: short and of one clause. */
export function couldLead(sentence: string): boolean {
  return sentence.length >= askedLength.least && sentence.length <= askedLength.most && !/[，：；？！,;:]/.test(sentence)
}
