import type { FieldContext, Found, ReportKind } from './field.ts'
import { organisationOfEnglishTitle } from './english.ts'
import { fromName, fromText } from './field.ts'

const mask = '[*＊×XxＸ○〇_某]'
const bodies =
  '(?:人民政府|政府|国务院|管理委员会|管委会|办事处|委员会|居委会|村委会|局|厅|委|办|署|院|中心|公司|集团|学校|大学|学院|小学|中学|幼儿园|医院|银行|支行|分行|总行|信用社|营业部|联社|联合会|联盟|协会|学会|妇联|工会|团委|工商联|法院|检察院|报社|电视台|书店|图书馆|博物馆|文化馆|开发区|高新区|园区|农场|林场|工厂|煤矿|党支部|党总支|党委|党组|党工委|街道|镇|乡|社区|村|站|所|队|处|室|科|部)'

/** The organisation that reports: fullest form that title, file name or first lines give; masks stay as they stand. */
export function findOrganisation(context: FieldContext, kind: ReportKind, role: string | null): Found<string> | null {
  if (kind === 'government') return government(context)
  const titled = inTitle(context, role)
  if (titled && isMasked(titled.value)) return unmasked(context, role, titled.value) ?? titled
  return titled ?? lineOfFront(context) ?? presented(context) ?? inEnglishTitle(context)
}

function inEnglishTitle({ title }: FieldContext): Found<string> | null {
  const name = title && organisationOfEnglishTitle(title.words)
  return name ? fromText(name, 'title', name, title.from + Math.max(0, title.words.indexOf(name)), 0.9) : null
}

function isMasked(name: string): boolean {
  return new RegExp(mask).test(name)
}

/** What file name or text say in place of a masked title: the archivist's own name of the file, or a fuller masked name. */
function unmasked(context: FieldContext, role: string | null, masked: string): Found<string> | null {
  const named = beforeSubject(context.fileName, role)
  if (named && !isMasked(named) && named.at(-1) === masked.at(-1)) return fromName(named, 'file-name', context.fileName, 0.8)
  const fuller = new RegExp(`^${mask}+$`).test(masked) ? presented(context) : null
  return fuller && fuller.value.startsWith(masked) && fuller.value.length > masked.length ? fuller : null
}

// ---------------------------------------------------------------- governments

/** `我代表区人民政府` names the body, title and file name the place; the fullest of both is the organisation. */
function government(context: FieldContext): Found<string> | null {
  const spoken = /代表(?:第[^政府，。]{1,6}届)?([^，。；我]{1,24}?(?:人民政府|政府|国务院|管理委员会|管委会|筹备组))/.exec(context.opening.words)
  const place =
    placeIn(context.title?.words ?? '') ??
    placeIn(context.fileName) ??
    context.front.map(({ words }) => placeIn(words)).find((found) => found !== null) ??
    context.folders.map(placeIn).findLast((found) => found !== null) ??
    null
  if (spoken?.[1]) {
    const said = clean(spoken[1])
    const body = /(?:人民政府|政府|国务院|管理委员会|管委会|筹备组)$/.exec(said)?.[0] ?? ''
    const own = said.slice(0, -body.length).replace(/(?:第?[一二三四五六七八九十]+届)$/, '')
    const at = context.opening.from + spoken.index
    if (body === '国务院') return fromText('国务院', 'text', spoken[0], at, 1)
    if (
      !/^(?:新区|[本全]?(?:区|市|省|县|州|盟|旗|镇|乡)|自治[区州县旗]|街道|园区|(?:经济|高新|管理|示范|高新技术产业|经济技术)?(?:开发)?区)?(?:党工委、)?$/.test(
        own,
      )
    )
      return fromText(formal(own + body), 'text', spoken[0], at, 1)
    const full = place ? place.name + (body === '筹备组' ? '人民政府' : body) : own + body
    return fromText(formal(full), 'text', spoken[0], at, place ? 0.95 : 0.5)
  }
  const english = englishGovernment.exec(context.opening.words)
  if (english?.[1]) return fromText(english[1], 'text', english[0], context.opening.from + english.index, 0.9)
  if (!place) return null
  return fromName(
    formal(place.name === '国务院' ? '国务院' : place.name + (place.body || '人民政府')),
    context.title ? 'title' : 'file-name',
    place.quote,
    0.8,
  )
}

const englishGovernment =
  /[Oo]n behalf of (?:the )?((?:State Council|(?:[A-Z]\w+ ){0,4}(?:People['’]s )?Government)(?: of [A-Z]\w+(?: [A-Z]\w+){0,3})?)/

/** The place and body that a title or name tells: `2014年南山区政府工作报告`, `在深圳市罗湖区第六届人民代表大会…`. */
function placeIn(name: string): { name: string; body: string; quote: string } | null {
  const text = name
    .replace(/[\s\u3000]/g, '')
    .replace(
      /(?:(?:19|20)\d{2}|[一二][〇○零九][〇○零一二三四五六七八九]{2})年(?:[\d一二三四五六七八九十]{1,3}月(?:[\d一二三四五六七八九十]{1,3}日)?)?度?/g,
      '｜',
    )
  if (/国务院/.test(text)) return { name: '国务院', body: '国务院', quote: '国务院' }
  for (const match of text.matchAll(placePattern)) {
    const found = match[1] ?? ''
    if (found.length < 2) continue
    const body = /^｜?(人民政府|政府|管委会|管理委员会)/.exec(text.slice(match.index + match[0].length))?.[1] ?? ''
    return { name: found, body, quote: found }
  }
  return null
}

const placePattern =
  /(?<![\p{Script=Han}])(?:在|关于|于)?((?:\p{Script=Han}{2,4}(?:省|自治区))?(?:\p{Script=Han}{1,6}(?:市|自治州|州|盟|地区))?(?:\p{Script=Han}{1,6}(?:新区|区|县|旗|市|新城|产业园|工业园))?(?:\p{Script=Han}{1,6}(?:镇|乡|街道))?)(?=｜?(?:第|[一二三四五六七八九十]+届|人民政府|政府|管委会|管理委员会|工作报告|人大|关于))/gu

/** `南山区政府` and `南山区人民政府` are one body under its full name; a preparing group speaks for the government to be. */
function formal(body: string): string {
  return body.replace(/国务院国务院$/, '国务院').replace(/(?<!人民)政府筹备组$|(?<!人民)政府$/, '人民政府')
}

// ---------------------------------------------------------------- other organisations

/** What stands before the office or the subject in a title: `X区政务局党组书记抓…` → `X区政务局`. */
function inTitle(context: FieldContext, role: string | null): Found<string> | null {
  const sources = [context.title?.words ?? '', context.fileName]
  for (const [i, source] of sources.entries()) {
    const name = beforeSubject(source, role)
    if (name === null) continue
    return i === 0 && context.title
      ? fromText(name, 'title', name, context.title.from + Math.max(0, context.title.words.indexOf(name)), 1)
      : fromName(name, 'file-name', context.fileName, 0.8)
  }
  return null
}

function beforeSubject(title: string, role: string | null): string | null {
  const bare = title
    .replace(/[\s\u3000]/g, '')
    .replace(/^(?:关于)?(?:(?:19|20)\d{2}|[一二][〇○零九]..)?(?:年度?|－|-)?(?:上半年|下半年)?(?:关于)?/, '')
  const cut = role ? bare.indexOf(role) : -1
  const head =
    cut >= 0
      ? bare.slice(0, cut)
      : /^(.+?)(?:(?:19|20)\d{2}年|关于|抓(?:基层)?党建|述职|述廉|履职|领导班子|党建|工作|个人|党组(?=20|抓|述|关)|年度|法治|政府信息|信息公开|政务公开)/.exec(
          bare,
        )?.[1]
  if (!head || head.length > 40) return null
  const name = clean(head.replace(/(?:19|20)\d{2}年?度?$/, ''))
  if (new RegExp(`^${mask}+$`).test(name)) return name
  if (cut >= 0 && name.length >= 3 && !isGeneric(name) && !/[把在放抓将被我了是到]/.test(name)) return name
  return new RegExp(`(?:${bodies}|\\p{Script=Han}[省市区县旗])$`, 'u').test(name) &&
    (name.length > 2 || new RegExp(mask).test(name)) &&
    !isGeneric(name)
    ? name
    : null
}

function isGeneric(name: string): boolean {
  return /^(?:机关|基层|本|我|局|市|区|县|省|学校|单位|支部|党支部|党总支|党委|机关党委|机关党支部|公司|部门|村|社区|街道)+$/.test(name)
}

function lineOfFront({ front }: FieldContext): Found<string> | null {
  for (const { words, from } of front) {
    const bare = words.replace(/^(?:述职单位|报告单位|单位)[：:]/, '').trim()
    const name = bare.replace(/(?:党组|党委|党支部)?(?:副)?书记.*$/, '')
    if (bare.length <= 30 && name.length > 2 && new RegExp(`^[\\p{Script=Han}*×XＸ]+${bodies}$`, 'u').test(name) && !isGeneric(name))
      return fromText(name, 'text', name, from + words.indexOf(name), 0.9)
  }
  return null
}

const properName = new RegExp(`^(?:${mask}+|\\p{Script=Han}{0,8}[省市区县州镇乡村](?=.)|国家|集团)`, 'u')

/** The body as which the text presents the one who reports: `现就XXX党支部抓党建工作…`, `2017年市安全监管局被…`. */
function presented(context: FieldContext): Found<string> | null {
  const opening = context.opening.words
  // A run of masking signs can be read in one way only: ways multiply, and long runs of them would take for ever.
  const name = `((?:(?<!${mask})${mask}{1,4}(?!${mask})|(?!${mask})\\p{Script=Han}){1,16}?${bodies})`
  const patterns: [RegExp, number][] = [
    [new RegExp(`(?:现就|现将|就)(?:\\d{4}年度?)?(?:我?在|本人)?${name}(?=(?:抓|的|党建|工作|\\d{4}|情况|履))`, 'u'), 0.85],
    [
      new RegExp(
        `(?:现任|担任|任)(?:的是)?${name}(?=(?:党组|党委|党工委|党支部|党总支|书记|局长|主任|院长|校长|董事长|总经理|镇长|乡长|厅长|部长))`,
        'u',
      ),
      0.9,
    ],
    [new RegExp(`我(?:代表|是|担任|任)(?:的是)?${name}(?=(?:向|党|书记|的|班子|领导|，|主任|局长))`, 'u'), 0.85],
    [new RegExp(`(?:^|[，。])(${mask}{2,4}${bodies})(?=(?:以|认真|坚持|把|紧|按照|深入|党|始终))`, 'u'), 0.8],
    [new RegExp(`(?:\\d{4}年|今年|一年来)，?${name}(?=(?:被|荣获|先后|获得|认真|坚持|在|以|紧紧|按照|深入|党))`, 'u'), 0.7],
  ]
  for (const [pattern, confidence] of patterns) {
    const match = pattern.exec(opening)
    const found = match?.[1] ? clean(match[1]) : ''
    const isVerbal = /工作|领导|正确|情况|[把在放印抓将被我了的是到和]/.test(found) || /^(?:以|按照|上级|全体|各|本)/.test(found)
    const isKnown = properName.test(found) || context.text.indexOf(found) !== context.text.lastIndexOf(found)
    if (match && found.length > 2 && !isGeneric(found) && !isVerbal && isKnown) {
      return fromText(found, 'text', found, context.opening.from + match.index + match[0].indexOf(found), confidence)
    }
  }
  return null
}

function clean(name: string): string {
  return name.replace(/[\s\u3000“”"]/g, '').replace(/^(?:中共|中国共产党)(?=.{3})/, (prefix) => prefix)
}
