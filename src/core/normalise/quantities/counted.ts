/** Verbs and adverbs that stand between a clause's beginning and what it counts. */
const verbs =
  /^(?:全年|今年|去年|一年来|今年以来|年内|截至\S{0,6}|先后|共计?|累计|总共|合计|共|已|新|又|再|分别|均|各|平均|每年|每月|每季度|每周|每人|至少|力争|争取|预计|计划|要求|完成了?|开展了?|召开了?|组织(?!生活)(?:召开|开展)?了?|举办了?|印发了?|制定了?|出台了?|建立了?|建成了?|建设了?|新建|新增|新设|查处|查扣|查办|取缔|受理|办理|办结|化解|整改|排查|发现|处理|接收|接待|走访|慰问|帮扶|培训|培养|发展(?!党员)|引进|实现|达到?|为|有|超过?|突破|近|约|逾|投入|投资|筹集|争取到?|拨付|安排|发放|选派|选树|表彰|开设|设立|配备|配置|参加|参与|撰写|学习|观看|开通|改造|升级|提供|覆盖|惠及|推动|推进|落实|和|与|及|对|在|将|了|由|从|以|把|被|并|也|其中|其|至|到)+/

/** What follows a number and its unit, as far as it names what is counted. */
const following =
  /^(?:的)?((?:(?!的(?:基础|同时|情况|要求|工作)|[，。；：、！？,;:.“”"‘’（）()《》\d０-９\s]|以上|以下|左右|进行|按期|分别|被|均|并|和|与|及|、|实现|完成|达到|参加|开展|(?<!党)组织).){1,14})/u

/** Verbs of change, which say how a thing moved rather than what it is. */
const change =
  /^(?:同比|比上年|较上年|环比|年均|实际|名义|同口径)?(?:增长|增加|提高|提升|上升|下降|减少|降低|上涨|下调|回落|增|降|占比?|比重|增速)(?:了|到|至|为|达)?$/

/**
 * What a number counts: the noun after it (12名预备党员), else the words before it in its clause (黑油窝点646个). Where only a verb of change
 * stands before it (增长6%), the last thing counted is meant.
 */
export function countedThing(text: string, from: number, to: number, unit: string, last: string): string {
  const after = following.exec(text.slice(to, to + 16))?.[1] ?? ''
  const before = /[^，。；：、！？,;:!?（）()\s\d％%]*$/.exec(text.slice(Math.max(0, from - 40), from))?.[0] ?? ''
  const named = before
    .replace(/[“”"‘’《》]/g, '')
    .replace(/^[^\p{L}]+/u, '')
    .replace(verbs, '')
    .replace(/(?:达到?|为|约|近|超过?|突破|共计?|累计|至少|不少于|不低于|不超过|逾|高达|达|了)+$/, '')
  const object = afterLastVerb(named)
  if (change.test(named) && last !== '') return last.includes(named) ? last : `${last}${named}`
  if (/[%‰％]|百分点|元|倍|吨|米|公里|亩|千瓦|微克/.test(unit) && object.length >= 2) return object
  if (after.length >= 2) return after
  return object || before.slice(-longestName) || after
}

const longestName = 16

/** The object of the last verb of a clause: 以普通党员身份参加主题党日活动 → 主题党日活动. */
function afterLastVerb(words: string): string {
  const object =
    /^.*(?:召开|开展|举办|参加|参与|查处|走访|慰问|完成|制定|印发|出台|建立|新增|组织(?!生活)|指导|选派|配备|撰写|宣传|听取|提供|帮助|上报|确定|列出|明确)了?(?=.{2})(.+)$/u.exec(
      words,
    )?.[1] ?? words
  return object.slice(-longestName)
}
