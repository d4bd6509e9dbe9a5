/** What begins the name of something that is new in the year: 新增学位, 新登记商事主体, 净增. 新能源 and the like are names of things. */
const scope =
  /^(?:净增|新(?!能源|型|兴|闻|区|城|村|时代|冠|材料|一代|质|生|农|媒体|业态|四军)(?:增加?|登记|入库|认定|引进|设立?|建成?|改扩建|改建|开工|开工和筹集|开设|发展|培育|建和筹集)?)/u

/** True where a name may say that a thing is new; most names do not, and are told at once. */
function maySayNew(name: string): boolean {
  return name.includes('新') || name.includes('净增')
}

/** The name of a counted thing without the words that say it is new in the year. */
export function withoutScope(name: string): string {
  if (!maySayNew(name)) return name
  const rest = name.replace(scope, '').replace(/新增|净增/u, '')
  return rest.length >= 2 ? rest : name
}

/** True where a name says that only what is new in the year is counted. */
export function isOfTheYear(name: string): boolean {
  return maySayNew(name) && (scope.test(name) || /新增|净增/u.test(name))
}

/** True where a name says that it counts several years together. */
export function isOfYears(name: string): boolean {
  return /^(?:过去|近)?[二两三四五六七八九十]年/u.test(name)
}

/** Characters that no name begins with, unless a word begins with them (就业岗位, 在建项目). */
const notFirst =
  /^(?:的|或|率(?!先)|值(?!班|守)|量(?!子|化)|额|和(?!谐|平|解)|与|及|是|为(?!民)|就(?!业|医|学|餐|诊)|占(?!地)|由|从(?!业|严)|至|了|之|某|件|个|名|家|高出|高于|低于|优于|好于|超出)/u
const notLast = /(?:的|和|与|及|或|由|从|为|是|就|将|把|被|分别|均)$/u

/** Words that count nothing by themselves. */
const empty = /^(?:总数|总量|总计|合计|累计|增长|下降|提高|减少|增加|增速|占比|比重|比例|其中|平均|同比|达|近|约|每年|全年|以上|以下)$/u

/** Whether words could stand in the head of a table's row: two characters or more, no fragment of a clause, no conditions (一宗就扑灭一宗). */
export function isName(words: string): boolean {
  if (words.length < 2 || notFirst.test(words) || notLast.test(words) || empty.test(words)) return false
  return !/就(?!业|医|学|餐|诊|近|地|职|读)/u.test(words)
}
