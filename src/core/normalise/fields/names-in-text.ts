/** Names of organisations that running text tells: of whoever reports, and of what an organisation was before. */
import { bodies, mask, reachOf, relationOf } from '../../names/index.ts'
import type { FieldContext } from './field-context.ts'
import { asOrganisation } from './as-written.ts'

/** A name with its place in the clean text. */
export interface PlacedName {
  readonly name: string
  readonly from: number
  readonly confidence: number
}

const isVerbal = /工作|领导|正确|情况|[把在放印抓将被我了的是到和]/u

/** The body as which the text presents the one who reports: `现就XXX党支部抓党建工作…`, `2017年市安全监管局被…`. Null for none. */
export function presentedIn({ opening, text }: FieldContext): PlacedName | null {
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
    const match = pattern.exec(opening.words)
    const found = match?.[1] ?? ''
    if (!match || found.length <= 2 || asOrganisation(found) === null || isVerbal.test(found)) continue
    const isKnown =
      reachOf(found) === 'masked' ||
      /^\p{Script=Han}{0,8}[省市县区州镇乡村](?=.)|^国家|^集团/u.test(found) ||
      text.indexOf(found) !== text.lastIndexOf(found)
    if (isKnown && reachOf(found) !== 'bare') return { name: found, from: opening.from + match.index + match[0].indexOf(found), confidence }
  }
  return null
}

const renaming = /(?:更名|改名|改称|改组|改制|升格|撤并改设|更名组建|变更|调整)(?:为|成)|(?<=[局委办院厅校])改为/gu
const nameBefore = /(\p{Script=Han}{2,14}?)(?:正式|整体|随后|已|现){0,4}$/u
/** Most characters of a name and the words between it and the renaming. */
const longestBefore = 20

/** What was made of several bodies: `原县文化局与县旅游局合并，组建县文化和旅游局`, `撤销县卫生局，设立县卫生健康局`. */
const merging =
  /(?:(?:原|将|把|由|撤销)([\p{Script=Han}、]{4,50}?)(?:等(?:部门|单位))?(?:的?(?:职责|职能|机构))?(?:合并|整合|撤并)|撤销([\p{Script=Han}、]{4,50}?)(?:等(?:部门|单位))?(?:的?(?:职责|职能|机构))?)(?:重组)?(?:后|，|、){0,4}新?(?:组建|成立|设立)/gu

/** Former names set beside: `县应急管理局（原县安监局）`, `不再保留县安监局`. */
const beside = /[（(]原(\p{Script=Han}{3,20})[）)]|不再保留([\p{Script=Han}、]{4,40})/gu

/** Names that the text says the organisation had before: `县水务局更名为县水利局`; of what was merged, all. */
export function formerNamesIn(text: string): string[] {
  const renamed = [...text.matchAll(renaming)].flatMap(({ index }) => {
    const before =
      nameBefore.exec(
        /(?<!\p{Script=Han})\p{Script=Han}*$/u.exec(text.slice(Math.max(0, index - longestBefore), index))![0].slice(-longestBefore),
      )?.[1] ?? ''
    return asOrganisation(before.replace(/^.*(?:由|将|把|原|，)/u, '')) ?? []
  })
  const merged = [...text.matchAll(merging)].flatMap(([, joined, abolished]) =>
    (joined ?? abolished!)
      .split(/[、与及]|和(?=\p{Script=Han}{0,6}[省市县区])|(?<=[局委办])和/u)
      .flatMap((name) => asOrganisation(name.replace(/^原|的$/gu, '')) ?? []),
  )
  const aside = [...text.matchAll(beside)].flatMap(([, one, several]) => (one ?? several!).split('、').flatMap((name) => asOrganisation(name) ?? []))
  return [...new Set([...renamed, ...merged, ...aside])].filter((name) => reachOf(name) !== 'bare')
}

const becoming =
  /(?:更名|改名|改称|改组|改制|升格|变更|重组|组建|合并|整合)(?:为|成)(?:立)?|(?:挂牌|合并|重新|正式)(?:成立|组建)|新组建的|(?<=[，、；]|后|并)(?:组建|设立|成立)/gu
/** How much text is looked at before and after the words of becoming. */
const reach = { before: 120, after: 40 }

const openings = /^.*(?:由|将|把|原|经|以|撤销|整合|合并|随着)(?=\p{Script=Han}{3})/u
const bodyAhead = new RegExp(
  `^(\\p{Script=Han}{2,20}?${bodies})(?=$|牵头|完成|整合|吸收|联合|合并|正式|与|和|的|职责|职能|等|划入|划转|党|改|实施|顺利|经|并|更|挂|获|班子|机构|全体|撤)`,
  'u',
)

/**
 * Names that an organisation had before, told in the sentence in which it becomes what it is, with words between: `由县医院牵头组建医共体，正式更名为云溪县总医院`,
 * `原县卫计局职责划入新组建的县卫健局`. Only where what it became is one of its `own` names: of what others became a report tells as well.
 */
export function namesBefore(text: string, own: readonly string[]): string[] {
  const known = [...new Set(own)].filter((name) => name.length >= 3)
  if (known.length === 0) return []
  return [...new Set([...text.matchAll(becoming)].flatMap((match) => told(text, match, known)))]
}

function told(text: string, { 0: words, index }: RegExpExecArray, own: readonly string[]): string[] {
  const after = /^[“"「]?([\p{Script=Han}（）]{3,})/u.exec(text.slice(index + words.length, index + words.length + reach.after))?.[1] ?? ''
  if (!own.some((name) => isName(after, name))) return []
  const sentence = /(?<![^。！？\n])[^。！？\n]*$/u.exec(text.slice(Math.max(0, index - reach.before), index))![0]
  return sentence.split(/[，、；：,“”"（）()\s]|(?<=[局委办院厅校])[与和及]/u).flatMap((clause) => {
    const found = asOrganisation(bodyAhead.exec(clause.replace(openings, ''))?.[1] ?? '') ?? asOrganisation(bodyAhead.exec(clause)?.[1] ?? '')
    return found === null || found.length < 3 || own.some((name) => relationOf(name, found) === 'equal') ? [] : [found]
  })
}

/** Whether a run of letters opens with a name, or with a longer or shorter form of it. */
function isName(run: string, name: string): boolean {
  if (run.startsWith(name)) return true
  const longest = new RegExp(`^.*${bodies}`, 'u').exec(run)?.[0] ?? ''
  return longest.length >= 3 && relationOf(longest, name) !== 'apart'
}
