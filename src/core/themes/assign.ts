import { themeFinder } from '../compare/themes/index.ts'
import { wordingOf } from '../compare/profiles/index.ts'
import type { ReportKind } from '../model.ts'

/** Subjects of party building. A government report is about one of them only where its own words name the Party. */
const partySubjects: ReadonlySet<string> = new Set(
  (
    '学习教育 组织生活 党员管理 责任落实 党组织建设 党务队伍 党建创新 党建业务融合 意识形态宣传 阵地保障 发展党员 流动党员 组织覆盖 民主评议 主题党日 三会一课 ' +
    '先锋作用 台账痕迹 督促指导 考核问责 责任传导 学习形式 学习深度'
  ).split(' '),
)

/**
 * The subject of the field that an item belongs to: the one that its lead and its text name most, the lead counting twice. Null where neither has a word of any subject.
 */
export function subjectOf({ lead, text }: { readonly lead: string; readonly text: string }, kind: ReportKind): string | null {
  const inLead = themeFinder.strengthsOf([themeFinder.wordsIn(wordingOf(lead))])
  const inText = themeFinder.strengthsOf([themeFinder.wordsIn(wordingOf(text))])
  const isOfTheParty = kind !== 'government' || text.includes('党')
  let best = -1
  let most = 0
  for (let subject = 0; subject < inText.length; subject++) {
    if (!isOfTheParty && partySubjects.has(themeFinder.names[subject]!)) continue
    const strength = 2 * inLead[subject]! + inText[subject]!
    if (strength > most + 1e-9) [best, most] = [subject, strength]
  }
  return best < 0 ? null : themeFinder.names[best]!
}
