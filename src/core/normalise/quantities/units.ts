/**
 * Measure words and units that reports count with, longest first so that 人次 is not read as 人. Money, lengths, areas and weights are the
 * statutory units; the measure words are those of everyday administrative prose.
 */
const units = [
  ...'微克/立方米 毫克/升 平方公里 平方千米 立方米 平方米 千瓦时 个百分点 个学时 个工作日 个标箱 标准箱 国际标准箱 标箱 家次 人次 场次 件次 辆次 车次 架次 班次 户次 篇次 条次 批次 项次 处次 人份 课时 学时 兆瓦 千瓦 公里 千米 海里 公斤 千克 公顷 美元 港元 欧元 英镑 日元 人民币 小时 分钟 个月 个点 百分点 万元 亿元 元/人 篇/人 户/人'.split(
    ' ',
  ),
  ...'%‰％个名人次场项件份篇本套期批户家宗处条座台辆吨米亩元倍天周岁所间栋幢张床例起门类种级层片块株棵只头部支组队对封幅首册卷节堂班位架口盏根轮票单笔桩艘列路线款枚颗箱盒袋瓶斤升克度步声针管席师校村'.split(
    '',
  ),
]

/** Source of an alternation of all units. */
export const unitPattern = [...new Set(units)]
  .sort((a, b) => b.length - a.length)
  .map((unit) => unit.replace(/[/]/g, '\\/'))
  .join('|')

/** Measure words that a Chinese numeral counts with; with others it mostly belongs to a name or an idiom (一岗双责, 四个意识, 一批). */
export const spokenUnits =
  '个百分点|个学时|个工作日|个小时|个月|人次|场次|家次|课时|学时|小时|分钟|公里|平方米|次|名|场|期|项|件|份|篇|本|套|户|家|宗|处|座|台|辆|吨|亩|元|倍|天|周|所|间|栋|例|起|门|类|支|堂|节|册|个|人|位|批|条'

/** Factors by which the characters after a number multiply it. */
export const factors: Readonly<Record<string, number>> = {
  百: 1e2,
  千: 1e3,
  万: 1e4,
  萬: 1e4,
  十万: 1e5,
  百万: 1e6,
  千万: 1e7,
  亿: 1e8,
  億: 1e8,
  百亿: 1e10,
  千亿: 1e11,
  万亿: 1e12,
}
