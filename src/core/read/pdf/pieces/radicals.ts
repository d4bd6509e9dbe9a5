/**
 * Characters that PDF printers write as radicals (⼯ for 工, ⺠ for 民). The Kangxi radicals (U+2F00–2FDF) have a compatibility mapping in
 * Unicode; the CJK radicals supplement (U+2E80–2EF3) has none but for two, so its table stands here, after the names of the code chart.
 */
const supplement =
  '冫厂乛乚乙亻冂几刀刂卜㔾小小兀尣尢尢巳幺彑彐忄心扌攵　旡日月歺母民氵氺灬爫爫丬牛犭王疋目示礻竹糹纟网罒网网羊羊羊羊耂肀聿肉臼艹艹艹虎衤覀西见角角讠贝足车辶辶辶阝钅長镸长门阜阝雨青韦页风飞食食飠饣首马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟'

/** Radicals whose mapping is a form that nobody writes in print today. */
const asWritten: Readonly<Record<string, string>> = { '\u2f3e': '户', '\u2fad': '青' }

/** Puts whole characters in the place of radicals; every character keeps its place. */
export function restoreRadicals(text: string): string {
  return text.replace(/[\u2e80-\u2ef3\u2f00-\u2fd5]/g, (radical) => {
    const code = radical.charCodeAt(0)
    return code >= 0x2f00 ? (asWritten[radical] ?? radical.normalize('NFKC')) : (supplement[code - 0x2e80] ?? radical)
  })
}

/** Punctuation of vertical writing, and the same as it is written from left to right. */
const turned = '︐︑︒︓︔︕︖︗︘︙︰︱︵︶︷︸︹︺︻︼︽︾︿﹀﹁﹂﹃﹄﹇﹈'
const level = '，、。：；！？〖〗…‥—（）｛｝〔〕【】《》〈〉「」『』［］'

/** Puts punctuation as it is written from left to right in the place of that of vertical writing; every character keeps its place. */
export function levelPunctuation(text: string): string {
  return text.replace(/[\ufe10-\ufe48]/g, (mark) => level[turned.indexOf(mark)] ?? mark)
}
