/** Names of organisations and places, and years, as titles, lines and pieces of file names write them. */
import { bodies, fullProvince, mask, offices } from '../../names/index.ts'

const endsAsBody = new RegExp(`(?:${bodies}|(?:\\p{Script=Han}|${mask})[省市县区旗州盟]|自治区)$`, 'u')
/** Words that stand in sentences and titles and in no name of an organisation. */
const noName =
  /大会|会议|会上|次会|代表|报告|述职|述廉|评议|同志|汇报|发言|总结|履职|领导下|我们|本人|今年|去年|全面|认真|坚持|以来|按照|根据|关于|以及|存在|情况|[，。；：！？、…“”‘’"'|｜<>《》]|[年月日在我将被把了是]|党组织|级(?:党|机关|单位|部门)/u
/** Kinds of bodies, of which many are meant: 全县乡镇, 各支部, 基层党组织, 院级. */
const ofMany =
  /^(?:在|向|对|与)?(?:全|各|所有|基层|广大|有关|上级|下级|直属)[省市县区镇乡院校局处系]?|[级类]$|(?:乡镇|街镇|县区|市县|区县|镇村|系统|各部门|单位)$/u

/** Bodies whose names are those of a meeting: `云溪市人民代表大会常务委员会`, `中国人民政治协商会议云溪市委员会`. */
const assembly = /人民代表大会(?=常务委员会|常委会|$)|^中国人民政治协商会议(?=.{2,}委员会)/u
/** The Party's committee of a body speaks for it: `中共云溪市中医院委员会`. */
const partyCommittee = /^(?:中共|中国共产党)(.{2,}(?:院|局|厅|公司|集团|大学|学校|中学|小学|中心|街道|镇|乡))(?:总支部?|支部)?委员会$/u

/**
 * The name of an organisation, if that is what the words are: no line, phrase, meeting or class of bodies. Blanks and brackets around it are left out.
 * @param loose whether a name need not end with the name of a kind of body, as before an office (远洋机械董事长).
 */
export function asOrganisation(words: string, loose = false): string | null {
  const name = words
    .replace(/[\s\u3000]/g, '')
    .replace(/^[—\-–―_·,，。、:：（(【[《“"]+|(?<![—\-–―_·,，、:：）)】\]》”"])[—\-–―_·,，、:：）)】\]》”"]+$/gu, '')
    .replace(/^关于/u, '')
    .replace(partyCommittee, '$1')
    .replace(/^中共(?=.{2,}(?:局|厅|院|公司|学|校)|.+[省市州盟旗县区镇乡]委$)/u, '')
  if (name.length < 2 || name.length > 40 || noName.test(name.replace(assembly, '')) || ofMany.test(name)) return null
  if (new RegExp(`^${mask}+$`, 'u').test(name)) return name
  if (endsAsBody.test(name) || fullProvince(name) !== null) return name
  return loose && name.length >= 3 && !/[\d\p{P}]|[把在放抓将被我了是到和与及第届]/u.test(name) ? name : null
}

const year = '(?:19|20)\\d{2}'
/** Years at the beginning of a title, which say nothing of whose it is: `2017—2018学年度`, `2019年上半年`. */
const leadingYears = new RegExp(
  `^(?:关于)?(?:${year}(?:\\s*[-–—－―~～至到]\\s*(?:19|20)?\\d{2})?)?(?:学?年度?|年|－|-)?(?:上半年|下半年)?(?:关于)?`,
  'u',
)
const subject = new RegExp(
  `^(.+?)(?:${year}|关于|抓(?:基层)?党建|述[职廉责德法学]|履职|领导班子|党建|工作(?:报告|总结|汇报|情况|要点)|行政工作|个人|党组(?=20|抓|述|关)|年度|法治|政府信息|信息公开|政务公开|落实|全面从严|意识形态)`,
  'u',
)
const office = new RegExp(offices, 'u')
const bodyAhead = new RegExp(`^.{1,30}?(?:${bodies})(?=.{0,4}$)`, 'u')

/**
 * The name that opens a title or a piece of a file name: what stands before the office or the subject (`X区政务局党组书记抓…`, `2020年水务集团党建述职`).
 * Null where that is no name.
 */
export function organisationOfTitle(title: string): string | null {
  const bare = plainYears(title).replace(/[\s\u3000]/g, '')
  // A motto stands before a dash (把心交给山里人——柳塘镇党委书记…), an occasion behind it.
  for (const piece of bare.split(dash).toReversed()) {
    const name = organisationOfPhrase(piece.replace(leadingYears, ''))
    if (name !== null) return name
  }
  return null
}

const dash = /[—–―─-]{2,}|—/u

function organisationOfPhrase(words: string): string | null {
  const held = office.exec(words)
  // In 全县乡镇党委书记…评议会 the office is that of many.
  const beforeOffice = held ? asOrganisation(withoutTail(words.slice(0, held.index)) + bodyOfOffice(held[0]), true) : null
  if (beforeOffice !== null) return beforeOffice
  const head = subject.exec(words)?.[1]
  return head === undefined ? null : asOrganisation(withoutTail(head))
}

/** A piece of a file name that is a name, alone or before whoever reports (`水务局周长山`, `柳塘镇`). */
export function organisationOfPiece(piece: string): string | null {
  const bare = plainYears(piece)
    .replace(/[\s\u3000]/g, '')
    .replace(leadingYears, '')
  return organisationOfTitle(bare) ?? asOrganisation(bare) ?? asOrganisation(bodyAhead.exec(bare)?.[0] ?? '')
}

/**
 * The body that an office is of, where the name before it is none yet, or that of the body above: 石桥县委书记 reports for 石桥县委, 澜江县纪委书记 for 澜江县纪委, 共青团澜江县委书记
 * for the league.
 */
function bodyOfOffice(office: string): string {
  return /^(?:[省市州盟旗县区镇乡]委|纪委|团委)/u.exec(office)?.[0] ?? ''
}

function withoutTail(head: string): string {
  return head.replace(new RegExp(`${year}年?度?$`, 'u'), '').replace(/(?:的|同志)$/u, '')
}

/** Who reports, as a line of a title page, a record or a signature names him. */
export interface OfficeLine {
  /** Null where the line names the office alone. */
  readonly organisation: string | null
  readonly role: string
}

const everyOffice = new RegExp(offices, 'gu')
const person = new RegExp(`^(?:同志|(?:\\p{Script=Han}|${mask}|·){0,6})$`, 'u')
/** What stands before the names on a line that tells the occasion as well: `——2022年1月12日在云水县第十届人民代表大会第二次会议上`. */
const occasion = /^.*(?:大会|会议|全会|(?<!委员|常委|理事|董事|监事|联合|[协学工商议])会)上?(?=.{2})|^.*[日）)]/u

/** `2021年1月9日在云水县第十届人民代表大会第一次会议上县长高山作政府工作报告。`, or whoever speaks before the occasion: `——2021年1月9日县长高山在云水县…会议上的讲话`. */
const reporting = /(?:同志)?(?:所?作(?:了)?(?:的)?(?:政府)?(?:工作)?报告|的(?:讲话|报告|发言))[。\s]*[）)]?$/u
const speakerFirst = /^(?:[—\-–―（(\s]*(?:19|20)\d{2}年.{1,2}月.{1,3}日)(?!\s*在)([^在，。；]{4,30})在.{4,50}(?:会议|大会)上$/u

/** A line about a delivery without the words that it was one, so that it ends with who gave it. */
export function withoutDelivery(line: string): string {
  const words = line.replace(reporting, '')
  return words === line ? line : (speakerFirst.exec(plainYears(words))?.[1] ?? words)
}

/**
 * The organisation and the office of a line such as `云水县人民政府县长　高山` or `（机关党委书记 李XX）`; null for a line that names no office or says
 * anything else.
 */
export function officeLineOf(line: string): OfficeLine | null {
  if (line.length > 90) return null
  const bare = withoutDelivery(line)
    .replace(/^[\s\u3000]*[（(【[]?|[)）】\]]?(?<![\s\u3000])[\s\u3000]*$/gu, '')
    .replace(/^(?:述职人|报告人|汇报人|发言人|作者|姓名|职务|述职者)[：:]/u, '')
  const words = bare.replace(occasion, '').replace(/[\s\u3000]/g, '')
  for (const match of [...words.matchAll(everyOffice)].toReversed()) {
    const before = words.slice(0, match.index)
    const rest = words.slice(match.index + match[0].length)
    if (!person.test(rest) || /书记处|办公室|助理/u.test(rest)) continue
    if (before === '' || /^(?:原|时任|现任)$/u.test(before)) return { organisation: null, role: match[0] }
    const organisation = asOrganisation(before + bodyOfOffice(match[0]), true) ?? asOrganisation(before.replace(/^\p{Script=Han}{2,3}(?=.{4})/u, ''))
    if (organisation !== null) return { organisation, role: match[0] }
  }
  return null
}

const bodyAndPerson = /^(\p{Script=Han}{3,30})[\s\u3000]+\p{Script=Han}{1,2}[\s\u3000]?\p{Script=Han}{1,2}$/u

/** The body that a line names before a person, without his office: `云溪县第二中学　高远山`. Null for any other line. */
export function organisationOfPerson(line: string): string | null {
  const name = bodyAndPerson.exec(line.trim())?.[1]
  return name === undefined || officeLineOf(line) !== null ? null : asOrganisation(name)
}

/** A territory and, where it is told, its body of government. */
export interface NamedPlace {
  readonly name: string
  readonly body: string
}

const date = /(?:19|20)\d{2}年(?:[\d一二三四五六七八九十]{1,3}月(?:[\d一二三四五六七八九十]{1,3}日)?)?度?/g
const territories =
  /(?<![\p{Script=Han}])(?:在|关于|于)?((?:\p{Script=Han}{2,4}(?:省|自治区))?(?:\p{Script=Han}{1,16}自治州|\p{Script=Han}{1,6}(?:市|州|盟|地区))?(?:\p{Script=Han}{2,16}自治[县旗]|\p{Script=Han}{1,6}(?:新区|区|县|旗|市|新城|产业园|工业园))?(?:\p{Script=Han}{1,6}(?:镇|乡|街道))?)(?=｜?(?:第|[一二三四五六七八九十]+届|人民政府|政府|管委会|管理委员会|工作报告|人大|关于))/gu

/**
 * The place and body that a title, a line of the front or a name tells: `2014年望澜区政府工作报告`, `在岚川县第六届人民代表大会…`, `云水省_2003`.
 * Null for none.
 */
export function placeInTitle(title: string): NamedPlace | null {
  const text = plainYears(title)
    .replace(/[\s\u3000]/g, '')
    .replace(date, '｜')
  if (/国务院/.test(text)) return { name: '国务院', body: '国务院' }
  for (const match of text.matchAll(territories)) {
    const found = match[1] ?? ''
    if (found.length < 2) continue
    const body = /^｜?(人民政府|政府|管委会|管理委员会)/.exec(text.slice(match.index + match[0].length))?.[1] ?? ''
    return { name: found, body }
  }
  return null
}

/** What is typed for the zero of a year in Chinese numerals: 〇 ○ 零, and Latin, Greek, Cyrillic and geometric letters that look like it. */
const zeros = '〇○零◯⭘〡0０OoＯｏОоΟο'
const numerals = '零一二三四五六七八九'
const written = new RegExp(
  `(?<![${zeros}${numerals}十])([一二壹贰])([九${zeros}玖])([${zeros}${numerals}])([${zeros}${numerals}])(?![${zeros}${numerals}十百千])`,
  'gu',
)

/** A text with its years in ASCII digits. Every character stays at its place. */
export function plainYears(text: string): string {
  const halfWidth = text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
  return halfWidth.replace(written, (year) => {
    const digits = [...year].map(digitOf).join('')
    return /^(?:19|20)/.test(digits) ? digits : year
  })
}

function digitOf(character: string): string {
  if (zeros.includes(character)) return '0'
  return String('〇一二三四五六七八九'.indexOf(character.replace('壹', '一').replace('贰', '二').replace('玖', '九')))
}

/** A year in a name or title, and how it stands there. */
export interface WrittenYear {
  readonly year: number
  /** `label`: with 年 or 年度, or the later of a span (2022-2023学年); `date`: of a date with its month; `number`: four digits alone. */
  readonly as: 'label' | 'date' | 'number'
}

const span = /(?<!\d)((?:19|20)\d{2})\s*(?:年度?\s*|度\s*)?[-–—－―~～至到/]+\s*((?:19|20)?\d{2})(?=\s*(?:学年|年|年度|$|[^\d.年]))/g
const single = /(?<!\d)((?:19|20)\d{2})(?!\d)(\s*年度?(?:\s*\d{1,2}\s*月)?)?|(?<!\d)((?:19|20)\d{2})(?=(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])(?!\d))/g

/** The years of a title or name, those that label it first, then those of dates, then bare numbers; each kind in the order of the text. */
export function writtenYears(words: string): WrittenYear[] {
  const found: WrittenYear[] = []
  const rest = plainYears(words.replace(/[\u3000\s]+/g, ' ')).replace(span, (whole, first: string, last: string) => {
    const from = Number(first)
    const to = last.length === 2 ? Number(first.slice(0, 2) + last) : Number(last)
    if (to <= from || to - from > 10) return whole
    found.push({ year: to, as: 'label' })
    return ' '
  })
  for (const [, year, after, compact] of rest.matchAll(single)) {
    if (compact !== undefined) found.push({ year: Number(compact), as: 'date' })
    else found.push({ year: Number(year), as: after === undefined ? 'number' : /月/.test(after) ? 'date' : 'label' })
  }
  const order = ['label', 'date', 'number']
  return found.filter(({ year }) => year >= 1940 && year < 2050).toSorted((a, b) => order.indexOf(a.as) - order.indexOf(b.as))
}
