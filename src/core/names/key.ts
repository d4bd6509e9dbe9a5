import { withShortTerritory } from './peoples.ts'
import { withShortProvince } from './provinces.ts'
import { remembered } from './remembered.ts'
import { governmentBodies } from './words.ts'

/** The Party's organ within a body speaks for the body: `岚川县教育局党组`, `中共柳塘镇委员会`. */
const partyOrgan = /(?:机关|直属)?(?:党委会?|党组|党工委|党支部|党总支|总支委员会|支部委员会)$/u
const governmentEnding = new RegExp(`(?:人民政府办公室|${governmentBodies})$`, 'u')

/**
 * Key under which one organisation's names meet: width and white space folded; without 中共, the state's own name, the Party's organ within the body
 * and, for governments, without 人民政府 or 管委会; companies without their legal form; congresses and consultative conferences by their short names; provinces and autonomous territories in their
 * short form. A functional new area that became a district
 * (望澜新区 → 望澜区) is one organisation: its territory and its reports continue.
 */
export const nameKey = remembered((name): string => {
  const folded = name
    .normalize('NFKC')
    .replace(/[\s“”"《》]+/gu, '')
    .toLowerCase()
    .replace(/^(?:中国共产党|中共|中华人民共和国)(?=.{2})/u, '')
    .replace(/(?:纪律检查委员会|纪检委|纪委监委|纪委监察委|监察委员会)$/u, '纪委')
  if (folded === '国务院') return folded
  const body =
    withShortTerritory(withShortCongress(withShortLeague(withShortCompany(folded))))
      .replace(/(?<=[镇乡道])委员会$/u, '')
      .replace(partyOrgan, '') || folded
  const territory = body.replace(governmentEnding, '')
  const isTerritory = territory !== body || /[省市区县州盟旗镇乡]$/u.test(body)
  return withShortProvince(isTerritory ? (territory || body).replace(/(?<=.{2})新区$/u, '区') : body)
})

/** `云溪市人民代表大会常务委员会` is 云溪市人大常委会, `中国人民政治协商会议云溪市委员会` 云溪市政协. */
function withShortCongress(name: string): string {
  return name
    .replace(/人民代表大会(?=常|$)/u, '人大')
    .replace(/(?<=人大)常务委员会$/u, '常委会')
    .replace(/^(?:中国人民政治协商会议|政协)(.+?)委员会(?:常务委员会|常委会)?$/u, '$1政协')
    .replace(/(?<=政协)(?:委员会)?(?:常务委员会|常委会|党组)?$/u, '')
}

/** `云溪水务（集团）有限责任公司` is 云溪水务集团, `云溪供水股份有限公司` 云溪供水公司: papers of a company leave its legal form out. */
function withShortCompany(name: string): string {
  if (!/公司$/u.test(name)) return name
  return name
    .replace(/[（(](集团|控股)[)）]/gu, '$1')
    .replace(/(?:股份|控股)?(?:有限责任|有限)公司$/u, '公司')
    .replace(/集团公司$/u, '集团')
}

/** `共青团云溪市委员会` and 团市委 are 云溪市团委 and 市团委. */
function withShortLeague(name: string): string {
  return name.replace(/^(?:中国共产主义青年团|共青团)(.+?)委(?:员会)?$/u, '$1团委').replace(/^团([省市州县区旗])委$/u, '$1团委')
}
