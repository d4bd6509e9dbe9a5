/** Which themes an item belongs to, by the words of its clauses and by how much each word says of a theme. */
import fitted from './theme-words.json' with { type: 'json' }
import { wordingOf } from '../compare/profiles/index.ts'
import { finderOf } from '../compare/themes/index.ts'
import type { ReportKind } from '../model.ts'
import { clausesOf, sentencesOf } from '../text/sentences.ts'
import { themeLimits } from './records.ts'

/** The words of each theme, with how much they say of it. */
export const themeWords: Readonly<Record<string, Readonly<Record<string, number>>>> = fitted.model.themes as Record<string, Record<string, number>>

/** Themes of party building. A government report is about one of them only where its own words name the Party. */
const partyThemes: ReadonlySet<string> = new Set(
  (
    '学习教育 组织生活 党员管理 责任落实 党组织建设 党务队伍 党建创新 党建业务融合 意识形态宣传 阵地保障 发展党员 流动党员 组织覆盖 民主评议 主题党日 三会一课 ' +
    '先锋作用 台账痕迹 督促指导 考核问责 责任传导 学习形式 学习深度'
  ).split(' '),
)

const names = Object.keys(themeWords)
const partOf = new Map<number, number>(Object.entries(fitted.model.within).map(([narrow, wide]) => [names.indexOf(narrow), names.indexOf(wide)]))

/** What each word says of which themes, by the number that the finder knows it by: the order in which the words are first named. */
const meanings = new Map<string, [theme: number, weight: number][]>()
names.forEach((name, theme) => {
  for (const [word, weight] of Object.entries(themeWords[name]!)) {
    const known = meanings.get(word)
    if (known) known.push([theme, weight])
    else meanings.set(word, [[theme, weight]])
  }
})
// What names no theme hides the words within it: 国际环境 is no 环境.
for (const word of fitted.model.ofNone) if (!meanings.has(word)) meanings.set(word, [])
const meaningOf = [...meanings.values()]
const finder = finderOf({
  ...Object.fromEntries(names.map((name) => [name, Object.keys(themeWords[name]!).join(' ')])),
  '': fitted.model.ofNone.join(' '),
})

/** Whether a word says less of a theme in a report of this kind than elsewhere: the trade of an organisation is the setting of its party building. */
type Share = (theme: number) => number

/**
 * The themes that an item belongs to, the foremost first. Each clause speaks of the themes that its words say most of; the foremost theme of the item is the one of
 * which all its clauses say most, those of the lead counting more. What belongs to a theme belongs to the wider one as well. None where nothing names a theme.
 * @param item its lead and its text.
 * @param wholeText whether each clause of the text may name a theme, as in a problem. The paragraph of a plan touches on many things: its lead decides, if it names any theme.
 */
export function themesOfItem(
  { lead, text, wholeText }: { readonly lead: string; readonly text: string; readonly wholeText: boolean },
  kind: ReportKind,
): string[] {
  const share = shareFor(kind, text)
  const rest = text.startsWith(lead) ? text.slice(lead.length) : text
  const read = (cut: Cut): [Map<number, number>[], Map<number, number>[]] => [strengthsOf(lead, cut, share), strengthsOf(rest, cut, share)]
  const bySubject = read(subjectsIn)
  // Where nothing is left that names a theme, what stands around the subject is all that there is.
  const [inLead, inRest] = bySubject.flat().some(({ size }) => size > 0) ? bySubject : read(clausesIn)
  const total = new Map<number, number>()
  const add = (strengths: ReadonlyMap<number, number>, times: number): void => {
    for (const [theme, strength] of strengths) total.set(theme, (total.get(theme) ?? 0) + times * strength)
  }
  for (const strengths of inLead) add(strengths, themeLimits.leadCounts)
  for (const strengths of inRest) add(strengths, 1)
  const most = mostOf(total.values())
  if (most < themeLimits.leastOfAny) return []
  const spoken = new Set((wholeText || inLead.every(({ size }) => size === 0) ? [...inLead, ...inRest] : inLead).flatMap(foremostOf))
  const ranked = [...total]
    .sort(([one, a], [other, b]) => (Math.abs(b - a) > 1e-9 ? b - a : Number(partOf.has(one)) - Number(partOf.has(other)) || one - other))
    .map(([theme]) => theme)
  const surest = (theme: number): number => mostOf([...inLead, ...inRest].map((strengths) => strengths.get(theme) ?? 0))
  const chosen = ranked.filter(
    (theme) => spoken.has(theme) && (total.get(theme)! >= themeLimits.leastOfItem * most || surest(theme) >= themeLimits.surely),
  )
  return (chosen.length > 0 ? chosen : ranked.slice(0, 1)).map((theme) => names[theme]!)
}

function shareFor(kind: ReportKind, text: string): Share {
  const ofTheParty = kind !== 'government' || text.includes('党')
  return (theme) => {
    if (partyThemes.has(names[theme]!)) return ofTheParty ? 1 : 0
    return kind === 'accountability' ? themeLimits.setting : 1
  }
}

/** How a text is cut into what may name themes. */
type Cut = (text: string) => string[]

const clausesIn: Cut = (text) => clausesOf(text).map(({ from, to }) => text.slice(from, to))

/** Turns from what is well to what is not. */
const turn = /^(?:但|然而|不过|可是)/u
/** What only suffers: `可能对粮食、棉花等方面造成影响`. */
const affected = /对[^，]{2,40}?(?:造成|形成|带来|产生|构成)(?:了|较大|更大|一定|很大|严重|不利)*(?:的)?(?:冲击|影响|压力|挑战|威胁)/u

/** The same without what is no subject of a complaint: what is well, ahead of a turn in its sentence, and whatever only suffers. */
const subjectsIn: Cut = (text) =>
  sentencesOf(text).flatMap(({ from, to }) => {
    const clauses = clausesIn(text.slice(from, to))
    const at = clauses.findIndex((clause, place) => place > 0 && turn.test(clause))
    return clauses.slice(Math.max(0, at)).map((clause) => clause.replace(affected, ''))
  })

function strengthsOf(text: string, cut: Cut, share: Share): Map<number, number>[] {
  return cut(text).map((clause) => strengthsIn(wordingOf(clause), share))
}

/** How surely a clause names each theme: one minus the chance that none of its words does. It names the wider theme no less than what is part of it. */
function strengthsIn(clause: string, share: Share): Map<number, number> {
  const strengths = new Map<number, number>()
  for (const word of new Set(finder.wordsIn(clause))) {
    for (const [theme, weight] of meaningOf[word]!) {
      const said = weight * share(theme)
      if (said > 0) strengths.set(theme, 1 - (1 - (strengths.get(theme) ?? 0)) * (1 - said))
    }
  }
  for (const [theme, strength] of [...strengths]) {
    const wide = partOf.get(theme)
    if (wide !== undefined) strengths.set(wide, Math.max(strength, strengths.get(wide) ?? 0))
  }
  return strengths
}

function foremostOf(strengths: ReadonlyMap<number, number>): number[] {
  const least = Math.max(themeLimits.leastOfClause, themeLimits.besideForemost * mostOf(strengths.values()))
  return [...strengths].flatMap(([theme, strength]) => (strength >= least ? theme : []))
}

function mostOf(strengths: Iterable<number>): number {
  let most = 0
  for (const strength of strengths) if (strength > most) most = strength
  return most
}
