/** How a clause complains: of a need, of something that exists, of a lack, or of a course that things take. */
export type ComplaintKind = 'need' | 'exists' | 'lack' | 'course' | 'other'

const kinds: readonly (readonly [ComplaintKind, RegExp])[] = [
  ['need', /有待|[还仍尚亟急更](?:需|须|待|要)|需要|必须|任重道远|任务(?:仍然|依然|十分|更加|相当)?(?:艰巨|繁重)/],
  [
    'exists',
    /(?:问题|现象|矛盾|风险|隐患|困难|压力|差距|短板|弱项|环节|欠账|挑战|事故|案件)[^，。]{0,8}(?:突出|存在|[较很更]?[大多]|不[少小]|发生|明显|凸显|加大|增[多加]|严峻)|(?:存在|面临|仍有|还有|有着?)[^，。]{0,14}(?:问题|现象|矛盾|风险|隐患|困难|压力|差距|短板|弱项|环节|欠账|挑战)|时有发生|不容忽视|多发|频发/,
  ],
  [
    'lack',
    /不[够足强高优好快深实多大畅顺健全完善均平协合充及牢稳紧到明]|尚未|没有|缺乏|缺少|短缺|紧缺|薄弱|滞后|落后|[较偏过]?[弱低少慢小差窄薄]$|乏力|粗放|单一/,
  ],
  ['course', /下[降滑行]|放缓|减[弱少退慢]|上升|加剧|趋[紧弱缓]|承压|收窄|萎缩|加大|增多|回落/],
]

/** The kind of a complaint, by its set words. */
export function complaintKind(words: string): ComplaintKind {
  return kinds.find(([, pattern]) => pattern.test(words))?.[0] ?? 'other'
}
