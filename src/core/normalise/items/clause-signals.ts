import { isPledge } from '../parts/lead-ins.ts'
import type { Signals } from '../models/chain.ts'
import { openings, opensWithPart, type ClausePlace } from './clause-places.ts'
import { complaintKind, leadSignals, passageSignals, relation, sharesPair, subjectOf, themesOf } from './context-signals.ts'

/** Labels of a clause: it is no problem, it opens one, or it belongs to the one before. */
export const clauseLabels = { none: 0, opens: 1, belongs: 2 } as const

const saysThereAre = /(?:存在|面临|有|遇到|还是)(?:着|的)?[^，。；]{0,16}(?:问题|不足|困难|挑战|短板|差距|薄弱环节|矛盾|瓶颈|风险|弱项)$/

/** True for words that only say that all the work has shortcomings, and name none (政府工作还有不少不足): readers put them on no list. */
export function namesNothing(words: string): boolean {
  return /^(?:我们的?|政府)?(?:各项|各方面)?工作中?(?:也|依然|仍然?)?还?(?:存在|有)/.test(words) && saysThereAre.test(words)
}

/** Words of sentences that introduce problems, and of others that are none. */
const remarks: readonly (readonly [string, RegExp])[] = [
  ['recognise', /(?:认识|看|意识|感|体会|注意)到|深知|正视|清醒|回头看|检视|查摆|反思|剖析|不容回避/],
  ['exist', saysThereAre],
  ['these', /^(?:这些|上述|以上|对此|对这些|对于|为此|针对|面对这些|所有这些|问题是)/],
  ['mainly', /(?:主要(?:是|有|表现|体现|问题)|表现(?:在|为)|体现(?:在|为)|如下|突出的?(?:是|有)|集中(?:在|于|表现|体现))$/],
  ['pledge', /我们?(?:将|一定|必须|要)|高度重视|加以(?:解决|改进|克服)|采取|努力|决不|全力|认真(?:解决|研究|对待)/],
  ['achieve', /成绩|成效|成就|取得|感谢|敬意|来之不易|肯定/],
  ['ahead', /今后|明年|下一?步|下一?阶段|今年是|接下来|未来/],
  ['nouns', /(?:问题|不足|困难|挑战|短板|差距|薄弱环节|矛盾)(?:[和与、及]|以及)(?:问题|不足|困难|挑战|短板|差距|薄弱环节|矛盾|风险)/],
  ['announce', /(?:以下|如下|下列)(?:[几一二三四五六七八九十个些\d]*(?:方面|点|类)?的?)?(?:问题|不足|短板|差距)|逐条|(?:梳理|查摆|归纳)出/],
  ['cause', /原因|根源|症结|归根|究其/],
]

/**
 * Of each clause, whether its sentence has set words of introductions, general remarks, promises or causes; what stands before a colon, or says that there are problems, only
 * introduces what follows it, and counts no more there.
 */
export function remarkedClauses(places: readonly ClausePlace[]): boolean[] {
  const remarked = places.map(({ words }) => remarks.some(([, pattern]) => pattern.test(words)))
  const opens = places.map(
    ({ before, sentence }, at) => at === 0 || before === 'colon' || places[at - 1]!.sentence !== sentence || saysThereAre.test(places[at - 1]!.words),
  )
  // Whether anything says so from a clause to the end of its sentence.
  for (let at = places.length - 2; at >= 0; at--) if (places[at + 1]!.sentence === places[at]!.sentence) remarked[at] ||= remarked[at + 1]!
  for (let at = 1; at < places.length; at++) if (!opens[at]) remarked[at] = remarked[at - 1]!
  return remarked
}

/** Signals of every clause of a passage. */
export function clauseSignals(places: readonly ClausePlace[]): Signals[] {
  const themes = places.map(({ words }) => themesOf(words))
  const opened = places.map(({ words }) => namesOf(openings, words))
  const said = places.map(({ words }) => namesOf(remarks, words))
  const saidIn = new Map<number, Set<string>>()
  for (const [at, { sentence }] of places.entries()) {
    const names = saidIn.get(sentence) ?? new Set<string>()
    for (const name of said[at]!) names.add(name)
    saidIn.set(sentence, names)
  }
  const passage = passageSignals(places, themes)
  const complaining = new Map<number, number>()
  for (const { sentence, complains } of places) complaining.set(sentence, (complaining.get(sentence) ?? 0) + (complains ? 1 : 0))
  const sentences = places.at(-1)?.sentence ?? 0
  const pledged = firstPledge(places)
  const counts = places.some(({ mark }) => mark)
  return places.map((place, at) => {
    const signals = new Map<string, number>([['any', 1]])
    const add = (name: string, strength = 1): void => {
      signals.set(name, strength)
    }
    const { words, before, mark, complains } = place
    const previous = places[at - 1]
    const next = places[at + 1]
    add(`~before ${before}`)
    if (at === 0) for (const [name, strength] of passage) add(`~passage: ${name}`, strength)
    if (place.introduced) add('introduced')
    if (words.length <= 4) add('few letters')
    if (/^从.{1,16}(?:看|讲|说|来说|方面)$/.test(words)) add('names a side')
    if (mark) add(mark.depth === 0 ? 'counted' : 'counted within')
    else if (counts) add('~uncounted')
    add(complains ? (place.sets ? 'complains in a set phrase' : 'complains') : 'complains not')
    add('length', length(words))
    for (const name of opened[at]!) add(`opens ${name}`)
    if (next?.before === 'comma') for (const name of opened[at + 1]!) add(`next opens ${name}`)
    for (const name of said[at]!) add(`says ${name}`)
    for (const name of said[at - 1] ?? []) add(`said ${name}`)
    for (const name of saidIn.get(place.sentence)!) add(`sentence says ${name}`)
    if (isPledge(words)) add('pledges')
    if (pledged >= 0 && place.sentence > pledged) add('after a pledge')
    if ((complaining.get(place.sentence) ?? 0) === 0) add('sentence complains not')
    if (place.sentence === 0) add('first sentence')
    if (place.sentence === sentences) add('last sentence')
    if (next?.before === 'colon') add('colon after')
    const kind = complaintKind(words)
    if (complains) add(`kind ${kind}`)
    if (/\d/.test(words)) add('has digits')
    const list = words.split('、').length - 1
    if (list > 0) add('lists', Math.min(4, list) / 2)
    add(`ends ${words.slice(-2)}`)
    add(`opens ${words.slice(0, 2)}`)
    add(`opens ${words.slice(0, 1)}`)
    if (before === 'comma' && previous) {
      if (complains && previous.complains) add('~both complain')
      if (complains && !previous.complains) add('~complains after none')
      if (!complains && previous.complains) add('~none after complaint')
      const related = relation(themes[at - 1]!, themes[at]!)
      add(`themes ${related}`)
      if (complains && previous.complains) add(`~both complain, themes ${related}`)
      const lead = at - place.inSegment
      if (complains && place.inSegment > 0) for (const [name, strength] of leadSignals(places[lead]!.words, words)) add(name, strength)
      if (place.inSegment > 1) add(`themes of the lead ${relation(themes[lead]!, themes[at]!)}`)
      if (complains && previous.complains) {
        add(`~both complain, ${complaintKind(previous.words) === kind ? 'alike' : 'differing'}`)
        add(`kind ${complaintKind(previous.words)} then ${kind}`)
        add(`~lead kind ${complaintKind(places[lead]!.words)}`)
      }
      if (/\d/.test(words)) add('~has digits')
      if (list > 0) add('~lists', Math.min(4, list) / 2)
      if (opensWithPart(words)) add('~opens part')
      add('shared letters', shared(previous.words, words))
      add('length before', length(previous.words))
      add('place in segment', Math.min(4, place.inSegment) / 2)
      add('~clauses of segment', Math.min(6, place.ofSegment) / 3)
      if (place.inSegment === 1) add('~second of segment')
      if (place.inSegment === place.ofSegment - 1) add('~last of segment')
      add('longer than before', length(words) - length(previous.words))
    }
    return signals
  })
}

/** Of so many clauses is the longest problem; hardly one in a thousand has more. */
export const longestProblem = 20

/** Longest clause, in characters, that leads to symptoms as a heading would. */
const shortLead = 12

/** Signals of all stretches of clauses as wholes: whether a stretch fits between the marks of its text, how much it complains of, and of how many things. Rows by the first clause. */
export function stretchSignals(places: readonly ClausePlace[]): Signals[][] {
  const themes = places.map(({ words }) => themesOf(words))
  const subjects = places.map(({ words }) => subjectOf(words))
  const segments = (places.at(-1)?.segment ?? 0) + 1
  const usual = Math.max(1, places.reduce((sum, { words }) => sum + words.length, 0) / segments)
  return places.map((first, at) => {
    let [characters, complaints, apart, shared, specific, parts] = [0, 0, 0, 0, 0, 0]
    let lead = at
    return places.slice(at, at + longestProblem).map((last, more) => {
      const end = at + more
      characters += last.words.length
      if (last.complains && complaints++ === 0) lead = end
      else if (last.complains) {
        const related = relation(themes[lead]!, themes[end]!)
        const sharesWords = sharesPair(subjects[lead]!, subjects[end]!)
        if (related === 'apart' && !sharesWords) apart++
        if (related === 'shared' || sharesWords) shared++
        if (/\d|、/.test(last.words)) specific++
        if (opensWithPart(last.words)) parts++
      }
      const signals = new Map<string, number>([
        [`complaints ${String(Math.min(4, complaints))}`, 1],
        [`clauses ${more < 3 ? String(more + 1) : more < 5 ? 'few' : 'many'}`, 1],
        [fitOf(first, last, places[end + 1]), Math.min(3, Math.max(1, last.segment - first.segment))],
        ['size', Math.log(characters / usual)],
      ])
      const next = places[end + 1]
      if (complaints > 0 && next?.before === 'comma' && next.complains) {
        if (opensWithPart(next.words)) signals.set('a part left out', 1)
        const sharesWords = sharesPair(subjects[lead]!, subjects[end + 1]!)
        signals.set(`${sharesWords ? 'words' : relation(themes[lead]!, themes[end + 1]!)} left out`, 1)
      }
      if (complaints > 0 && !first.complains) signals.set('opens without complaint', 1)
      if (complaints > 0 && !last.complains) signals.set('ends without complaint', 1)
      if (complaints > 1) {
        const others = complaints - 1
        signals.set('apart', apart / others)
        if (apart > 0) signals.set('any apart', 1)
        signals.set('shared', shared / others)
        signals.set('specific', specific / others)
        signals.set('parts', parts / others)
        if (places[lead]!.words.length <= shortLead) signals.set('short lead', 1)
        if (complaintKind(places[lead]!.words) === 'need') signals.set('need leads', 1)
      }
      return signals
    })
  })
}

/** How a stretch fits into the text between semicolons, stops and counting words: over several such, or which piece of one. */
function fitOf(first: ClausePlace, last: ClausePlace, next: ClausePlace | undefined): string {
  if (last.segment > first.segment) return 'over segments'
  const ends = next?.segment !== last.segment
  const piece = first.inSegment === 0 ? (ends ? 'whole' : 'head') : ends ? 'tail' : 'inner'
  return `${piece} ${last.ofSegment === 1 ? 'single' : last.ofSegment <= 3 ? 'short' : 'long'}`
}

/** Number of the sentence behind the last counted statement with which the speaker turns to the hearers to close; −1 for none. */
export function closingAddress(places: readonly ClausePlace[]): number {
  const counted = places.findLastIndex(({ mark }) => mark !== null)
  return places.find(({ words }, at) => counted >= 0 && at > counted && /^(?:各位代表|同志们|各位领导)/.test(words))?.sentence ?? -1
}

/** Number of the first sentence that opens as a promise to mend what was admitted, after the last counted statement; −1 for none. */
export function firstPledge(places: readonly ClausePlace[]): number {
  const counted = places.findLastIndex(({ mark }) => mark !== null)
  return (
    places.find((place, at) => at > counted && place.sentence > 0 && place.sentence !== places[at - 1]?.sentence && isPledge(place.words))
      ?.sentence ?? -1
  )
}

function namesOf(patterns: readonly (readonly [string, RegExp])[], words: string): string[] {
  return patterns.filter(([, pattern]) => pattern.test(words)).map(([name]) => name)
}

function length(words: string): number {
  return (Math.min(40, words.length) - 12) / 10
}

/** Share of the pairs of letters of the shorter that the other has too. */
function shared(one: string, other: string): number {
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  let count = 0
  for (let at = 0; at + 1 < short.length; at++) if (long.includes(short.slice(at, at + 2))) count++
  return count / Math.max(1, short.length - 1)
}
