import { themeFinder } from '../compare/themes/index.ts'
import { wordingOf } from '../compare/profiles/index.ts'
import type { ReportKind } from '../model.ts'
import { themeLimits } from './records.ts'

/** Subjects of party building. A government report is about one of them only where its own words name the Party. */
const partySubjects: ReadonlySet<string> = new Set(
  (
    '学习教育 组织生活 党员管理 责任落实 党组织建设 党务队伍 党建创新 党建业务融合 意识形态宣传 阵地保障 发展党员 流动党员 组织覆盖 民主评议 主题党日 三会一课 ' +
    '先锋作用 台账痕迹 督促指导 考核问责 责任传导 学习形式 学习深度'
  ).split(' '),
)

/**
 * The subjects of the field that an item belongs to, the foremost first: the one that its lead and its text name most, the lead counting twice; those that they
 * name nearly as much; and every one that its lead, for a problem its text too, calls by the subject's own name. None where neither has a word of any subject.
 * @param names where a subject's own name counts: the whole of a problem, the lead of a plan, whose paragraph touches on many things.
 */
export function subjectsOf(
  { lead, text, names }: { readonly lead: string; readonly text: string; readonly names: string },
  kind: ReportKind,
): string[] {
  const inLead = themeFinder.strengthsOf([themeFinder.wordsIn(wordingOf(lead))])
  const inText = themeFinder.strengthsOf([themeFinder.wordsIn(wordingOf(text))])
  const isOfTheParty = kind !== 'government' || text.includes('党')
  const named = [...inText.keys()]
    .filter((subject) => isOfTheParty || !partySubjects.has(themeFinder.names[subject]!))
    .map((subject) => ({ name: themeFinder.names[subject]!, strength: 2 * inLead[subject]! + inText[subject]! }))
    .filter(({ strength }) => strength > 0)
    .sort((a, b) => (Math.abs(b.strength - a.strength) > 1e-9 ? b.strength - a.strength : 0))
  const least = (named[0]?.strength ?? 0) * themeLimits.alsoSubject
  return named.filter(({ name, strength }) => strength >= least - 1e-9 || names.includes(name)).map(({ name }) => name)
}
