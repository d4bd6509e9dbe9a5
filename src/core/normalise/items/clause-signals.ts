import { isPledge } from '../parts/lead-ins.ts'
import type { Signals } from '../models/chain.ts'
import type { ClausePlace } from './clause-places.ts'
import { themesOf } from './themes.ts'

/** Labels of a clause: it is no problem, it opens one, or it belongs to the one before. */
export const clauseLabels = { none: 0, opens: 1, belongs: 2 } as const

/** Openings by which a clause leans on the one before it, by kind. */
const openings: readonly (readonly [string, RegExp])[] = [
  ['effect', /^(?:这(?!些|一|次|项|里)|由此|导致|造成|影响|制约|使得?|致使|从而|引发|带来|加剧|难以|无法|不能|未能|反映)/],
  ['example', /^(?:特别是|尤其是?|其中|例如|比如|如(?!何)|主要(?:是|有|表现|体现|集中)|表现|体现)/],
  ['part', /^(?:有的|有些|一些|部分|个别|少数|某些|不少|许多|很多|大部分|多数)/],
  ['contrast', /^(?:但|而|却|然而|不过|虽|尽管|即使|即便|既|不仅)/],
  ['also', /^(?:也|还|仍|且|并|又|以及|同时|此外|另外|再加上|加之|甚至)/],
  ['relation', /^(?:对|在|与|同|从|随着|由于|因为?|因此|面对|受|据|按照?|根据|为|以|把|被|将|比|距|离|和|跟|于|关于|相对|当前|目前|近年)/],
  ['need', /^(?:需要?|必须|要|应|有待|亟待|亟需|急需|存在|缺乏|缺少|缺|没有|没|远|不)/],
  ['we', /^(?:我们|我[国省市州区县镇局校院]|全[国省市州区县镇]|本)/],
]

const saysThereAre = /(?:存在|面临|有|遇到|还是)(?:着|的)?[^，。；]{0,16}(?:问题|不足|困难|挑战|短板|差距|薄弱环节|矛盾|瓶颈|风险|弱项)$/

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

/** True where the sentence of a clause has set words of introductions, general remarks, promises or causes; what stands before a colon, or says that there are problems, only introduces what follows it. */
export function saysRemark(places: readonly ClausePlace[], clause: ClausePlace): boolean {
  const own = places.filter(({ sentence }) => sentence === clause.sentence)
  const from = own
    .slice(0, own.indexOf(clause) + 1)
    .findLastIndex(({ before }, at) => before === 'colon' || (at > 0 && saysThereAre.test(own[at - 1]!.words)))
  return own.slice(Math.max(0, from)).some(({ words }) => remarks.some(([, pattern]) => pattern.test(words)))
}

/** True where a clause opens as an effect, an example, a part, a contrast or an addition of the one before it. */
export function leans({ words }: ClausePlace): boolean {
  return openings.slice(0, 5).some(([, pattern]) => pattern.test(words))
}

/** True where a clause opens as an effect, an example or a contrast, which no statement of its own does. */
export function continues({ words }: ClausePlace): boolean {
  return /^(?:这(?!些|一|次|项|里)|由此|从而|导致|致使|以致|造成|使得|但|而|却|且|并且|并(?!购|网|存|联)|甚至|特别是|尤其是|例如|比如)/.test(words)
}

/** Signals of every clause of a passage. */
export function clauseSignals(places: readonly ClausePlace[]): Signals[] {
  const themes = places.map(({ words }) => themesOf(words))
  const passage = passageSignals(places, themes)
  const complaining = new Map<number, number>()
  for (const { sentence, complains } of places) complaining.set(sentence, (complaining.get(sentence) ?? 0) + (complains ? 1 : 0))
  const sentences = places.at(-1)?.sentence ?? 0
  const pledged = firstPledge(places)
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
    else if (places.some((other) => other.mark)) add('~uncounted')
    add(complains ? (place.sets ? 'complains in a set phrase' : 'complains') : 'complains not')
    add('length', length(words))
    for (const [name, pattern] of openings) if (pattern.test(words)) add(`opens ${name}`)
    for (const [name, pattern] of openings) if (next && next.before === 'comma' && pattern.test(next.words)) add(`next opens ${name}`)
    for (const [name, pattern] of remarks) if (pattern.test(words)) add(`says ${name}`)
    for (const [name, pattern] of remarks) if (previous && pattern.test(previous.words)) add(`said ${name}`)
    const own = places.filter(({ sentence }) => sentence === place.sentence)
    for (const [name, pattern] of remarks) if (own.some((other) => pattern.test(other.words))) add(`sentence says ${name}`)
    if (isPledge(words)) add('pledges')
    if (pledged >= 0 && place.sentence > pledged) add('after a pledge')
    if ((complaining.get(place.sentence) ?? 0) === 0) add('sentence complains not')
    if (place.sentence === 0) add('first sentence')
    if (place.sentence === sentences) add('last sentence')
    if (next?.before === 'colon') add('colon after')
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
      if (place.inSegment > 1) add(`themes of the lead ${relation(themes[lead]!, themes[at]!)}`)
      add('shared letters', shared(previous.words, words))
      add('length before', length(previous.words))
      add('place in segment', Math.min(4, place.inSegment) / 2)
      add('~clauses of segment', Math.min(6, place.ofSegment) / 3)
      if (place.inSegment === 1) add('~second of segment')
      if (place.inSegment === place.ofSegment - 1) add('~last of segment')
      const shorter = length(words) - length(previous.words)
      add('longer than before', shorter)
    }
    return signals
  })
}

/** Number of the first sentence that opens as a promise to mend what was admitted, after the last counted statement; −1 for none. */
export function firstPledge(places: readonly ClausePlace[]): number {
  const counted = places.findLastIndex(({ mark }) => mark !== null)
  return (
    places.find((place, at) => at > counted && place.sentence > 0 && place.sentence !== places[at - 1]?.sentence && isPledge(place.words))
      ?.sentence ?? -1
  )
}

function length(words: string): number {
  return (Math.min(40, words.length) - 12) / 10
}

function relation(one: ReadonlySet<string>, other: ReadonlySet<string>): string {
  if (one.size === 0 || other.size === 0) return 'unknown'
  return one.isDisjointFrom(other) ? 'apart' : 'shared'
}

/** Share of the pairs of letters of the shorter that the other has too. */
function shared(one: string, other: string): number {
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  let count = 0
  for (let at = 0; at + 1 < short.length; at++) if (long.includes(short.slice(at, at + 2))) count++
  return count / Math.max(1, short.length - 1)
}

/** What the passage as a whole is like: how it punctuates, how long its clauses are, how many of them complain. */
function passageSignals(places: readonly ClausePlace[], themes: readonly ReadonlySet<string>[]): [string, number][] {
  const admitting = places.filter(({ sentence }) => places.some((other) => other.sentence === sentence && other.complains))
  const commas = admitting.filter(({ before }) => before === 'comma')
  const segments = new Map<number, number>()
  for (const { segment } of admitting) segments.set(segment, (segments.get(segment) ?? 0) + 1)
  const count = Math.max(1, admitting.length)
  const share = (of: readonly ClausePlace[], true_: (place: ClausePlace) => boolean): number => of.filter(true_).length / Math.max(1, of.length)
  const mean = admitting.reduce((sum, { words }) => sum + words.length, 0) / count
  const sizes = [...segments.values()]
  const relations = places.flatMap((place, at) =>
    place.before === 'comma' && place.complains && places[at - 1]!.complains ? [relation(themes[at - 1]!, themes[at]!)] : [],
  )
  const related = (kind: string): number => relations.filter((one) => one === kind).length / Math.max(1, relations.length)
  return [
    ['long clauses', (mean - 13) / 4],
    ['complaining clauses', share(commas, ({ complains }) => complains) * 2 - 1],
    ['large segments', admitting.length / Math.max(1, sizes.length) - 2.5],
    ['single segments', sizes.filter((size) => size === 1).length / Math.max(1, sizes.length)],
    ['many segments', Math.min(20, sizes.length) / 10 - 1],
    ['many clauses', Math.min(60, count) / 20 - 1],
    ['semicolons', share(admitting, ({ before }) => before === 'semicolon') * 4 - 1],
    ['stops', share(admitting, ({ before }) => before === 'stop' || before === 'line') * 4 - 1],
    ['counting', admitting.some(({ mark }) => mark) ? 1 : 0],
    ['examples', share(commas, ({ words }) => openings.slice(0, 6).some(([, pattern]) => pattern.test(words))) * 4 - 1],
    ['like themes', related('shared') - related('apart')],
    ['Party work', themes.filter((own) => own.has('party')).length / Math.max(1, places.length)],
    ['digits', share(admitting, ({ words }) => /\d/.test(words)) * 4],
  ]
}
