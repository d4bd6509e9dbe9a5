/** Characters that only one of the two ways of writing Chinese has; common words of reports, in pairs. */
const simplifiedOnly = '们发会这国为来时对说应经济关权战争业务报单产区县东车长门问间闻见观规现设计训议记论许讲评词试话该请诸谁调谈谢'
const traditionalOnly = '們發會這國為來時對說應經濟關權戰爭業務報單產區縣東車長門問間聞見觀规現設計訓議記論許講評詞試話該請諸誰調談謝'

/** What a code unit tells of its language, as bits; unknown until it is asked for. */
const known = 1
const han = 2
const latin = 4
const simplified = 8
const traditional = 16
const tells = new Uint8Array(0x10000)

function tellsOf(code: number): number {
  const told = tells[code]!
  return told === 0 ? (tells[code] = toldAnew(String.fromCharCode(code))) : told
}

function toldAnew(character: string): number {
  return (
    known |
    (/\p{Script=Han}/u.test(character) ? han : 0) |
    (/[A-Za-z]/.test(character) ? latin : 0) |
    (simplifiedOnly.includes(character) ? simplified : 0) |
    (traditionalOnly.includes(character) ? traditional : 0)
  )
}

/** So many code units are looked at. */
const sample = 6000

/** BCP 47 tag of a text: zh-Hans, zh-Hant, en, or und where neither is clear. */
export function languageOf(text: string): string {
  const count = { han: 0, latin: 0, simplified: 0, traditional: 0 }
  for (let at = 0; at < Math.min(sample, text.length); at++) {
    const told = tellsOf(text.charCodeAt(at))
    if (told & han || (told === known && isHanPair(text, at))) count.han++
    if (told & latin) count.latin++
    if (told & simplified) count.simplified++
    if (told & traditional) count.traditional++
  }
  if (count.han * 4 < count.latin) return count.latin > 40 ? 'en' : 'und'
  if (count.han === 0) return 'und'
  return count.traditional > count.simplified ? 'zh-Hant' : 'zh-Hans'
}

/** Whether a Chinese character beyond U+FFFF stands at a place; a half of it tells nothing by itself. */
function isHanPair(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code >= 0xd800 && code <= 0xdbff && at + 1 < sample && /\p{Script=Han}/u.test(text.slice(at, at + 2))
}
