import { plainYears } from '../written-year.ts'

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
