const setPhrases = [
  String.raw`以?习近平(?:总书记)?新时代中国特色社会主义思想(?:为指导)?`,
  String.raw`习近平总书记(?:系列)?(?:重要)?(?:讲话|指示|批示)?(?:重要)?(?:指示|批示)?精神?`,
  String.raw`党的(?:十[一二三四五六七八九]?|二十[一二三]?)大(?:报告)?(?:精神)?`,
  String.raw`(?:第?(?:十[一二三四五六七八九]?|二十[一二三]?)届)?[一二三四五六七八九]中全会(?:精神)?`,
  String.raw`[“"]?(?:四个意识|四个自信|两个维护|两个确立)[”"]?`,
  String.raw`[“"]?十[一二三四五六七八九]五[”"]?(?:规划|时期|期间)?`,
  String.raw`(?:[12][0-9]{3}|二[〇○零][〇○零一二三四五六七八九]{2})年(?:度)?`,
  String.raw`(?:去年|今年|明年|上年度?|本年度?|一年来|近年来|下一步|当前|目前)`,
  String.raw`[0-9]+(?:[.,][0-9]+)*(?:个百分点|[%‰])?`,
  'x{2,}',
].join('|')

/** Characters that a set phrase can begin with, so that others are passed over at once. */
const beginnings = '以习党第一二三四五六七八九十两“"0-9去今明上本近下当目x'

const noSubject = new RegExp(`(?:(?=[${beginnings}])(?:${setPhrases})|[^\\p{L}\\p{N}])+`, 'gu')

/** 1 for Chinese characters that cannot begin a set phrase, by UTF-16 code unit: a text of them alone is as it should be. */
const clean = new Uint8Array(0x10000).fill(1, 0x4e00, 0xa000)
for (const character of beginnings) clean[character.charCodeAt(0)] = 0

/**
 * The wording of a text that comparison looks at: lower case, half width, without years, set phrases of congresses and campaigns,
 * numbers and masked values, which every report has and which say nothing about its subject. Clauses stay apart by one space.
 */
export function wordingOf(text: string): string {
  let at = 0
  while (at < text.length && clean[text.charCodeAt(at)] === 1) at++
  if (at === text.length) return text
  const narrow = /^[a-z0-9“”\u3000-\u9fff]*$/u.test(text)
    ? text
    : text.replace(/[！-～]/gu, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0)).toLowerCase()
  return narrow.replace(noSubject, ' ').trim()
}

/** A text reduced to what makes two items the same: no white space, punctuation or difference of width and case; years and set phrases count as renewed, numbers do not. */
export function sameness(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(?:[12][0-9]{3}|二[〇○零][〇○零一二三四五六七八九]{2})年(?:度)?/gu, '年')
    .replace(/(?:十[一二三四五六七八九]?|二十[一二三]?)大/gu, '大')
    .replace(/[一二三四五六七八九]中全会/gu, '中全会')
    .replace(/[^\p{L}\p{N}*]+/gu, '')
}
