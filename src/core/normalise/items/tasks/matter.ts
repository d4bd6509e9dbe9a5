/** What a task is named by where it opens with a saying: the first words behind that tell what is to be done. */
import type { Span } from '../../../model.ts'
import { clausesOf, sentencesOf, withoutFinalStop } from '../../../text/sentences.ts'
import type { DraftItem } from '../draft-item.ts'
import { namesTask, opensWithTask, saysWhatIs, taskWithin } from './task-lead.ts'

/** Sentences behind a saying in which its matter is looked for, and the length of a name, in characters. */
const looked = 6
const shortest = 6
const longest = 48

/** A state of things: 承载着, 离不开, 在于, 关乎, 提出了. */
const state = /(?<![围随沿朝向本接])着(?![力眼重手])|离不开|关乎|事关|[在贵重]于(?!民)|(?<![为除])了|即将|正在|一直|没有/u

/** What weighs things against each other, or says that there is but one: 高于一切, 重于泰山, 惟有实干. */
const weighs = /[高重大胜]于|压倒|莫过|从来都?|[惟唯](?!一)|者[\p{Script=Han}]$/u

/** A time or an age, which says only when: 在新的一年里, 新时代、新要求, 在做好上述工作的同时. */
const when = /^(?:在?新的?(?:一年|时代|征程|形势|起点)里?(?:、新\p{Script=Han}{2})*|在?今后一?[个段]?(?:时期|几年)里?|在.{2,16}的同时)$/u

/**
 * A task under the words that tell its matter. One that opens with a saying (实干成就未来。要修好……) or with the time alone is named by the first clause of what is to
 * be done that speaks of the saying's own subject; where none does, and the saying has no subject that could name the task, by the first one of all.
 */
export function namedByMatter(item: DraftItem, text: string): DraftItem {
  const lead = text.slice(item.lead.from, item.lead.to)
  if (lead === '' || opensTask(lead)) return item
  const opening = openingOf(item, text)
  const behind = tasksBehind(item, text)
  if (when.test(lead)) return named(item, behind[0])
  const isSaying = weighs.test(opening)
  if (!isSaying && !saysWhatIs(opening) && !state.test(opening)) return item
  const subject = isSaying ? opening : subjectOf(opening)
  const own = behind.find(({ from, to }) => sharesPair(subject.slice(0, from - item.lead.from), text.slice(from, to)))
  return named(item, own ?? (isSaying ? behind[0] : undefined))
}

function named(item: DraftItem, lead: Span | undefined): DraftItem {
  return lead ? { ...item, lead } : item
}

/** A subject of which all reports of a place speak. */
const everybody = /^(?:我[国省市区县州镇校院]|中国|全[国省市区县])$/u

/** What a statement speaks of: its words before the verb, or all where those name no more than the place. */
function subjectOf(statement: string): string {
  const subject = /^[^，。]{2,}?(?=是|则|就)/u.exec(statement)?.[0] ?? statement.slice(0, state.exec(statement)?.index)
  return everybody.test(subject) ? statement : subject
}

/** True where any clause opens with what is to be done. */
function opensTask(lead: string): boolean {
  return /^[把让使]/.test(lead) || lead.split(/[，；]/).some((clause) => opensWithTask(clause) || taskWithin(clause) !== null)
}

/** The sentence that the lead stands in, as far as it is the task's. */
function openingOf({ lead, words }: DraftItem, text: string): string {
  const own = words.find(({ from, to }) => from <= lead.from && to >= lead.to) ?? lead
  const sentence = sentencesOf(text, lead.from, own.to)[0] ?? lead
  return text.slice(sentence.from, sentence.to).replace(/[。！]$/u, '')
}

/** What tells or explains, though it may open with a verb: 增长了, 完成大事要有恒心, 建设性支出. */
const tells = /了|却|[才要](?:有|能)|就是|^.{1,3}性/u

/** Clauses behind the lead that tell what is to be done, each from its verb on. */
function tasksBehind({ lead, words }: DraftItem, text: string): Span[] {
  return words
    .filter(({ to }) => to > lead.to)
    .flatMap(({ from, to }) => sentencesOf(text, Math.max(from, lead.to), to))
    .slice(0, looked)
    .flatMap((sentence) => clausesOf(text, sentence.from, sentence.to))
    .flatMap((clause) => {
      const { from, to } = withoutFinalStop(text, clause)
      const words = text.slice(from, to)
      const at = taskWithin(words) ?? (opensWithTask(words) ? 0 : null)
      const task = at === null ? null : { from: from + at, to }
      return task && !tells.test(words) && task.to - task.from >= shortest && task.to - task.from <= longest ? [task] : []
    })
}

/** True where two texts share a pair of characters that belongs to no verb of tasks, of which all speak. */
function sharesPair(one: string, other: string): boolean {
  return Array.from({ length: Math.max(0, one.length - 1) }, (_, at) => one.slice(at, at + 2)).some(
    (pair) => /^[^\P{Script=Han}的是了要和与在]{2}$/u.test(pair) && !namesTask(pair) && other.includes(pair),
  )
}
