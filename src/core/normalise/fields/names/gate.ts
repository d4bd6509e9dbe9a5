import { bodies, fullProvince, mask } from '../../../names/index.ts'

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
