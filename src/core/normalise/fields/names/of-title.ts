import { bodies, offices } from '../../../names/index.ts'
import { plainYears } from '../written-year.ts'
import { asOrganisation } from './gate.ts'

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
  const bare = plainYears(title)
    .replace(/[\s\u3000]/g, '')
    .replace(leadingYears, '')
  const held = office.exec(bare)
  // In 全县乡镇党委书记…评议会 the office is that of many.
  const beforeOffice = held ? asOrganisation(withoutTail(bare.slice(0, held.index)) + bodyOfOffice(held[0]), true) : null
  if (beforeOffice !== null) return beforeOffice
  const head = subject.exec(bare)?.[1]
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
export function bodyOfOffice(office: string): string {
  return /^(?:[省市州盟旗县区镇乡]委|纪委|团委)/u.exec(office)?.[0] ?? ''
}

function withoutTail(head: string): string {
  return head.replace(new RegExp(`${year}年?度?$`, 'u'), '').replace(/(?:的|同志)$/u, '')
}
