/** The numbers in a report: how they are written, what they count and in which units, and what only looks like a count. */
import type { Quantity } from '../../model.ts'
import type { DraftBlock } from '../blocks/blocks.ts'
import { arabicNumber, chineseNumber } from '../../text/markers.ts'
import { codesOf } from '../../text/signs.ts'
import { countedThing, namesSharedOut, sharedWay, type Counted, type LastCounted } from './counted.ts'

/**
 * Measure words and units that reports count with, longest first so that 人次 is not read as 人. Money, lengths, areas and weights are the
 * statutory units; the measure words are those of everyday administrative prose.
 */
const units = [
  ...'微克/立方米 毫克/升 平方公里 平方千米 立方米 平方米 千瓦时 个百分点 个学时 个工作日 个标箱 标准箱 国际标准箱 标箱 家次 人次 场次 件次 辆次 车次 架次 班次 户次 篇次 条次 批次 项次 处次 人份 课时 学时 兆瓦 千瓦 公里 千米 海里 公斤 千克 公顷 美元 港元 欧元 英镑 日元 人民币 小时 分钟 个月 个点 百分点 万元 亿元 元/人 元/月 元/年 篇/人 户/人 人年(?![度内末底初龄轻])'.split(
    ' ',
  ),
  ...'%‰％个名人次场项件份篇本套期批户家宗处条座台辆吨米亩元倍天周岁所间栋幢张床例起门类种级层片块株棵只头部支组队对封幅首册卷节堂班位架口盏根轮票单笔桩艘列路线款枚颗箱盒袋瓶斤升克度步声针管席师校村'.split(
    '',
  ),
]

/** Source of an alternation of all units. */
const unitPattern = [...new Set(units)]
  .sort((a, b) => b.length - a.length)
  .map((unit) => unit.replace(/[/]/g, '\\/'))
  .join('|')

/** Measure words that a Chinese numeral counts with; with others it mostly belongs to a name or an idiom (一岗双责, 四个意识, 一批). */
const spokenUnits =
  '个百分点|个?学时|个工作日|个?小时|个月|[人场家]次|课时|分钟|公里|平方米|[次名场期项件份篇本套户家宗处座台辆吨亩元倍天周所间栋例起门类支堂节册个人位批条]'

const digits = '[\\d０-９]'
const arabic = `${digits}{1,3}(?:[,，]${digits}{3})+(?:[.．]${digits}+)?|${digits}+(?:[.．]${digits}+)?`
/** 千 before 瓦, 伏 or 米 belongs to the unit: 2.98万千瓦, 110千伏. */
const factor = '万亿|千亿|百亿|千万|百万|十万|[百万萬亿億]|千(?![瓦伏米克卡帕])'
/** Several numbers are one amount where each has a factor, or four digits end it: 1亿2千万, 1万2300. */
const factorAndMore = `(?:${factor})(?:${digits}{1,4}(?:${factor}))*(?:${digits}{4}(?!${digits}|年))?`
const more = '[余多来几]'
const before = '近|超过?|约|逾|突破|至少|不少于|不低于|不超过|不低於|高达|大约|将近|接近|最多|最少|至多'
const after = '及以上|以上|以下|以内|左右|上下|及以下'
const numerals = '一二两三四五六七八九十百千零〇'
const numeral = `[${numerals}]`
const han = `${numeral}+`
const myriad = '[万萬亿億]'
/** An amount in words: 六百零三亿, 两点五万. */
const spoken = `${numeral}[${numerals}万萬亿億]{0,24}(?:[点點]${numeral}{1,9}${myriad}{0,2})?`

/** An Arabic number, perhaps a range, with a factor or a unit or both. */
const arabicQuantity = new RegExp(
  `(${before})?(${arabic})(?:\\s?(?:%|％)?\\s?[-—–~～－至到]\\s?(${arabic}))?\\s?(${factorAndMore})?(${more})?\\s?(${factor})?(${unitPattern})?(${after})?`,
  'y',
)
/** A Chinese numeral with a measure word; 百分之五, 三分之一. */
const hanQuantity = new RegExp(
  `(${before})?(?:百分之(${spoken}|${arabic})|(?<!${numeral})(${han})分之(${han})|(?<!${numeral}${myriad}{0,2}[点點]?)(${spoken})(?:[至到](${spoken}))?(?:(${more})(${myriad}{0,2}))?(${spokenUnits}))(${after})?`,
  'y',
)
/** A masked number: X次, ***名, XX余人, X6项. */
const maskedQuantity = new RegExp(`(?<![A-Za-z\\d第届])(${before})?([XxＸ×*＊]{1,4}${digits}*)(${factor})?(${more})?(${unitPattern})(${after})?`, 'y')

/** With what the number of each pattern begins, as bits by the code of a sign; and how what stands before a number ends. */
const opensNumber = 1
const opensMask = 2
const opensNumeral = 4
const opens = new Uint8Array(0x10000)
for (const [kind, signs] of [
  [opensNumber, '0123456789０１２３４５６７８９'],
  [opensMask, 'XxＸ×*＊'],
  [opensNumeral, numerals],
] as const)
  for (const sign of signs) opens[sign.charCodeAt(0)]! |= kind
const beforeEnds = codesOf(before.replace(/\?/g, '').split('|').map((word) => word.at(-1)!).join('') + '超') // prettier-ignore
const longestBefore = 3

/**
 * The matches of a pattern (sticky), as a search from the beginning finds them. It is tried only where its number begins, or what may stand directly
 * before that: no other sign of a long text is looked at twice.
 */
function matchesAt(words: string, pattern: RegExp, kind: number): RegExpExecArray[] {
  const found: RegExpExecArray[] = []
  let free = 0
  for (let at = 0; at < words.length; at++) {
    if ((opens[words.charCodeAt(at)]! & kind) === 0) continue
    for (let start = beforeEnds.has(words.charCodeAt(at - 1)) ? Math.max(free, at - longestBefore) : at; start <= at; start++) {
      pattern.lastIndex = start
      const match = pattern.exec(words)
      if (!match) continue
      found.push(match)
      free = start + match[0].length
      at = free - 1
      break
    }
  }
  return found
}

/** The quantities of headings, paragraphs and tables; offsets count the clean text, sorted. */
export function quantitiesOf(text: string, blocks: readonly DraftBlock[]): Quantity[] {
  const found: Quantity[] = []
  for (const block of blocks) {
    if (block.kind !== 'paragraph' && block.kind !== 'heading' && block.kind !== 'table') continue
    const words = text.slice(block.textFrom, block.textTo)
    const taken = [...numbersIn(words, block), ...maskedIn(words, block), ...spokenIn(words, block)].sort((a, b) => a.from - b.from)
    let last: LastCounted | null = null
    let shared: string[] = []
    for (const [i, quantity] of taken.entries()) {
      if (i > 0 && quantity.from < taken[i - 1]!.to) continue
      if (shared.length === 0 && text.slice(quantity.from - 8, quantity.from).includes('分别')) {
        const count = runLength(text, taken, i)
        shared = namesSharedOut(text, quantity.from, last?.to ?? 0, count, quantity.unit) ?? changesOfListed(text, found, quantity, count)
      }
      const given = shared.shift()
      const { of, subject, base }: Counted =
        given === undefined ? countedThing(text, quantity.from, quantity.to, quantity.unit, last) : { of: given, subject: given }
      last = { subject, text: quantity.text, unit: quantity.unit, to: quantity.to }
      found.push(base ? { ...quantity, of, base } : { ...quantity, of })
    }
  }
  return found
}

/** The names of changes that are shared out among things with numbers of their own: 税收3亿元、出口5亿元，分别增长2%和4%. None where the list before is of another length. */
function changesOfListed(text: string, found: readonly Quantity[], { from }: Quantity, count: number): string[] {
  const things = found.slice(-count)
  const way = sharedWay(text.slice(things.at(-1)?.to, from))
  const listed = /^(?:、|以?及|和|与)\p{Script=Han}/u
  const isListed = things.every(({ of, from }, at) => of && listed.test(text.slice(found[found.length - count - 1 + at]?.to, from)) === at > 0)
  return way && isListed && things.length === count ? things.map(({ of }) => of + way) : []
}

/** How many numbers of one unit follow each other from one on, with nothing but a joint between them. */
function runLength(text: string, taken: readonly Quantity[], first: number): number {
  let next = first + 1
  while (taken[next]?.unit === taken[first]!.unit && /^(?:[、，]|以?及|和|与)$/u.test(text.slice(taken[next - 1]!.to, taken[next]!.from))) next++
  return next - first
}

function numbersIn(words: string, { textFrom }: DraftBlock): Quantity[] {
  return matchesAt(words, arabicQuantity, opensNumber).flatMap((match) => {
    const [all, less = '', number = '', upper, first = '', some = '', second = '', unit = '', bound = ''] = match
    const value = numberOf(number + first + second)
    if (value === null || (unit === '' && first + second === '') || isName(words, match.index + less.length, match.index + all.length, unit))
      return []
    const qualifier = [less, some, upper ? `至${upper}` : '', bound].filter((part) => part !== '').join('、')
    return [quantity(textFrom + match.index, all, exact(value), unit.replace('％', '%'), qualifier, false)]
  })
}

/** The value of a number in digits, in words, or in both: 2.98万, 六百零三亿, 1亿2千万. */
const numberOf = (written: string): number | null => arabicNumber(written) ?? chineseNumber(written)

function maskedIn(words: string, { textFrom }: DraftBlock): Quantity[] {
  return matchesAt(words, maskedQuantity, opensMask).flatMap((match) => {
    const [all, less = '', , , some = '', unit = '', bound = ''] = match
    if (unit === '根' && words[match.index + all.length] === '据') return []
    if (
      /^(?:村|校|路|线|门|部|组|队|师|级|处|所|家|班|单|位|管|区|台|头|口)$/.test(unit) &&
      !/(?:了|共|有|达|为|帮扶|走访|排查|查处|建成|新建)$/.test(words.slice(Math.max(0, match.index - 2), match.index))
    )
      return []
    return [quantity(textFrom + match.index, all, null, unit.replace('％', '%'), [less, some, bound].filter((part) => part !== '').join('、'), true)]
  })
}

function spokenIn(words: string, { textFrom }: DraftBlock): Quantity[] {
  return matchesAt(words, hanQuantity, opensNumeral).flatMap((match) => {
    const [all, less = '', percent, below, above, numeral = '', upper, some = '', second = '', unit = '', bound = ''] = match
    const at = match.index + less.length
    const qualifier = [less, some, upper ? `至${upper}` : '', bound].filter((part) => part !== '').join('、')
    const value = below ? numberOf(above!)! / numberOf(below)! : numberOf(percent ?? numeral + second)
    if (percent || below)
      return value === null || !Number.isFinite(value)
        ? []
        : [quantity(textFrom + match.index, all, exact(value), percent ? '%' : '', qualifier, false)]
    if (value === null || isIdiom(words, at, at + all.length - less.length, numeral, unit)) return []
    return [quantity(textFrom + match.index, all, exact(value), unit, qualifier, false)]
  })
}

/** Numbers of documents, meetings, dates, anniversaries and models are names: 第67期, 2018年, 〔2018〕5号, 十九届四次全会, 70周年, 5G, PM2.5. */
function isName(words: string, from: number, to: number, unit: string): boolean {
  const previous = words[from - 1] ?? ''
  const next = words[to] ?? ''
  // Money stands right behind a Latin name: GDP1200亿元.
  if (/[A-Za-z]/.test(previous) && !unit.endsWith('元')) return true
  if (/[第届总.．·“‘〔\[【-]/.test(previous) && !(previous === '“' && unit !== '' && /[^”]{3}/.test(words.slice(to, to + 3)))) return true
  if (/[A-Za-z·]/.test(next) && !/%|％/.test(unit)) return true
  if (unit === '' && /[年月日号时点]/.test(next)) return true
  if (unit === '岁' && isAgeOfSomebody(words, from)) return true
  if (unit === '周' && /[年岁]/.test(next)) return true
  return /[号届线路度级]/.test(unit) && !/[余多]/.test(words.slice(from, to))
}

/** An age names people (65岁以上老年人, 3岁以下婴幼儿) unless an age or a span of life is what is told: 平均年龄39岁, 年龄由56岁降到48岁. */
function isAgeOfSomebody(words: string, from: number): boolean {
  return !/(?:年龄|寿命)[^，。；]{0,16}$/u.test(words.slice(Math.max(0, from - 16), from))
}

/** What a Chinese numeral leads as the name of a thing, not as a count of it: 十项制度机制, 三次产业, 五位一体, 两个率先, 两个三年行动. */
const ledByNumeral = /^(?:产业|产(?=中)|一体|率先|[^，。；、：]{0,8}?(?:制度|机制|体系|意识|(?<!\d)年行动))/u
/** Meetings one after another: 七次、八次、九次全会. */
const meetings = /^(?:[、和][一二三四五六七八九十]+次)*(?:全会|全体会议)/u

/** What is issued or held in numbers: 举办两期培训班. A Chinese numeral with 期 after anything else is a phase of a project: 地铁三期. */
const issued = /(?:举办|开办|开设|办|编发|刊发|印发|编印|出版|组织|开展|推出|培训)\S{0,6}$/u

/** Chinese numerals inside slogans, idioms and ordinals: “四个意识”, 一系列, 三级联动, 第一, 十九届. */
function isIdiom(words: string, from: number, to: number, numeral: string, unit: string): boolean {
  const previous = words[from - 1] ?? ''
  const rest = words.slice(to, to + 4)
  if (/[第届初星期“‘每统唯万同另任某这那哪几数半]/.test(previous) && !(previous === '每' && unit === '次')) return true
  if (unit === '周' && /^[年岁]/.test(rest)) return true
  // What is counted is 两; 二次供水 and 二级 are names, 千千万万 is no number.
  if (numeral === '二' || numeral.startsWith('千千')) return true
  if (unit === '位' && rest.startsWith('数')) return true
  if (/^(?:个|项|条|类|次|位)$/.test(unit) && ledByNumeral.test(words.slice(to, to + 14))) return true
  if (unit === '次' && meetings.test(words.slice(to, to + 12))) return true
  if (unit === '期' && !issued.test(words.slice(Math.max(0, from - 10), from))) return true
  if (unit === '次' && /[大届协]/.test(previous) && rest.startsWith('会议')) return true
  if (unit === '次' && /^(?:全会|全体会议|党代会|代表大会|会议精神|会议上|创业|分配|元|性|生)/.test(rest)) return true
  if (/^(?:个|类|支|门|项|条|批|起|位|人|家|件|节|处|本|所|间|期|场|座)$/.test(unit) && numeral === '一' && unit !== '期' && unit !== '场')
    return true
  if (
    unit === '个' &&
    /^(?:意识|自信|维护|确立|全面|坚持|务必|代表|方面|环节|层面|重点|关键|到位|结合|统筹|认同|革命|为|一|不|百年|阶段|时代|年|五年|文明|必由|决|服|面|大局|责任|清单|毫不|导向|中心任务|定位|作用|优势|发展|转变|提升|突破)/.test(
      rest,
    )
  )
    return true
  if (/^[项条]$/.test(unit) && /^(?:规定|禁令|纪律|准则|措施精神)/.test(rest)) return true
  if (unit === '人' && !/[两三四五六七八九十百]/.test(numeral)) return true
  return /^[”’》]/.test(rest)
}

function quantity(from: number, text: string, value: number | null, unit: string, qualifier: string, masked: boolean): Quantity {
  return { from, to: from + text.length, text, value, unit, of: '', qualifier, masked }
}

/** Without the dust of binary multiplication: 1880.5亿 is 188050000000. */
function exact(value: number): number {
  return Number.isInteger(value) && Math.abs(value) < 1e12 ? value : Number(value.toPrecision(12))
}
