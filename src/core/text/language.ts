/** In which language and writing a text is, and whether anybody wrote it at all. */
import { simplifiedForm } from './forms.ts'

/** Characters that only one of the two ways of writing Chinese has; common words of reports, in pairs. */
export const simplifiedOnly = '们发会这国为来时对说应经济关权战争业务报单产区县东车长门问间闻见观规现设计训议记论许讲评词试话该请诸谁调谈谢'
export const traditionalOnly = '們發會這國為來時對說應經濟關權戰爭業務報單產區縣東車長門問間聞見觀規現設計訓議記論許講評詞試話該請諸誰調談謝'

/** What a code unit tells of its language, as bits; unknown until it is asked for. */
const known = 1
const han = 2
const latin = 4
const simplified = 8
const traditional = 16
const kana = 32
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
    (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(character) ? kana : 0) |
    (simplifiedOnly.includes(character) ? simplified : 0) |
    (traditionalOnly.includes(character) ? traditional : 0)
  )
}

/** So many code units are looked at. */
const sample = 6000

/** A text with more kana than this share of its Chinese characters is Japanese; a Chinese one may quote a name. */
const leastKana = 0.2

/** BCP 47 tag of a text: zh-Hans, zh-Hant, ja, en, or und where none is clear. */
export function languageOf(text: string): string {
  const count = { han: 0, latin: 0, kana: 0, simplified: 0, traditional: 0 }
  for (let at = 0; at < Math.min(sample, text.length); at++) {
    const told = tellsOf(text.charCodeAt(at))
    if (told & han || (told === known && isHanPair(text, at))) count.han++
    if (told & latin) count.latin++
    if (told & kana) count.kana++
    if (told & simplified) count.simplified++
    if (told & traditional) count.traditional++
  }
  if (count.kana > count.han * leastKana && count.kana * 4 > count.latin) return 'ja'
  if (count.han * 4 < count.latin) return count.latin > 40 ? 'en' : 'und'
  if (count.han === 0) return 'und'
  return count.traditional > count.simplified ? 'zh-Hant' : 'zh-Hans'
}

/** Whether a Chinese character beyond U+FFFF stands at a place; a half of it tells nothing by itself. */
function isHanPair(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code >= 0xd800 && code <= 0xdbff && at + 1 < sample && /\p{Script=Han}/u.test(text.slice(at, at + 2))
}

let levelOneCharacters: ReadonlySet<string> | undefined

/** Level 1 of GB 2312 is rows 0xB0 to 0xD7 of its code table. */
function levelOne(): ReadonlySet<string> {
  if (levelOneCharacters) return levelOneCharacters
  const bytes: number[] = []
  for (let row = 0xb0; row <= 0xd7; row++) for (let cell = 0xa1; cell <= (row === 0xd7 ? 0xf9 : 0xfe); cell++) bytes.push(row, cell)
  levelOneCharacters = new Set(new TextDecoder('gb18030').decode(new Uint8Array(bytes)))
  return levelOneCharacters
}

const punctuation = /[\u3000-\u303f\uff00-\uffef\u2010-\u2027\u00b7]/

function isCommonHan(character: string): boolean {
  const common = levelOne()
  return common.has(character) || common.has(simplifiedForm(character))
}

/**
 * Of the characters beyond ASCII, the share that is common Chinese characters or Chinese punctuation, 0 to 1; 0 where there are none. Common are the 3,755 characters in most
 * frequent use, level 1 of GB 2312-80; a traditional character counts as its simplified form. Running Chinese has 97 of 100 of its characters there; bytes that were read in
 * a wrong encoding have about half.
 */
export function chineseShare(text: string): number {
  let common = 0
  let all = 0
  for (const character of text) {
    if (character <= '\x7f') continue
    all++
    if (punctuation.test(character) || isCommonHan(character)) common++
  }
  return all === 0 ? 0 : common / all
}

/** Least `chineseShare` of a text that is in one of several Chinese encodings: many names and tables lower it. */
export const CHINESE_TEXT = 0.7
/** The same of what nothing else speaks for, such as lines of two encodings in one file. */
export const SURELY_CHINESE = 0.9
/** The same of a single line. */
export const CHINESE_LINE = 0.85
/** A line that was read in a wrong encoding has a smaller `chineseShare` than this; one between the two may be either. */
export const GARBLED_LINE = 0.75

/** Fewest characters on which a text is judged. */
const fewestJudged = 50

/**
 * True for a text that nobody wrote: Chinese characters of which more than a quarter are rare ones, or letters of which most are those of
 * Western Europe beyond ASCII, as they come out where bytes were read in a wrong encoding. Texts with kana or Hangul are left alone.
 */
export function isNonsense(text: string): boolean {
  let [han, common, latin, western] = [0, 0, 0, 0]
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if ((code >= 0x3400 && code <= 0x9fff) || (code >= 0xf900 && code <= 0xfaff)) {
      han++
      if (isCommonHan(text[at]!)) common++
    } else if ((code >= 65 && code <= 90) || (code >= 97 && code <= 122)) latin++
    else if ((code >= 0xa1 && code <= 0xff) || westernBeyond.has(code)) western++
  }
  if (western >= fewestJudged && western > (latin + western + han) * 0.5) return true
  if (han < fewestJudged || /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]{2}/u.test(text)) return false
  return common < han * 0.75
}

/** Letters of Windows-1252 that stand beyond U+00FF: ŒœŠšŸŽž. */
const westernBeyond: ReadonlySet<number> = new Set([0x152, 0x153, 0x160, 0x161, 0x178, 0x17d, 0x17e])
