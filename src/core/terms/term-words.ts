/** Words that join, point or count and say nothing of a report's subject, in the manner of the genre. */
const FUNCTION_WORDS = new Set(
  (
    '我们 你们 他们 它们 自己 大家 本人 各位 同志 以及 并且 而且 但是 因为 所以 如果 虽然 不仅 还有 还是 或者 既要 又要 无论 只有 才能 从而 因此 于是 然而 ' +
    '这个 这些 这种 那个 那些 其中 其他 其它 各种 各类 各项 有关 相关 上述 以下 如下 之一 之间 之后 之前 以来 以上 以内 以外 期间 同时 此外 另外 通过 ' +
    '根据 按照 为了 对于 关于 由于 围绕 随着 依托 结合 针对 一方面 另一方面 一些 一定 一直 已经 正在 将要 仍然 依然 仍有 还要 还需 就是 不是 没有 可以 ' +
    '能够 应当 必须 需要 进行 予以 给予 加以 做到 做好 得到 作出 成为 作为 使得 等等 方面 以及 全部 所有 每个 许多 更加 非常 十分 比较 尤其 特别是 主要是 ' +
    '首先 其次 再次 最后 一是 二是 三是 四是 五是 六是 七是 八是 九是 十是 去年 今年 明年 当前 目前 现在 年度 全年 上半年 下半年 一年来 近年来 下一步 ' +
    'the and of to in for on with by at from as is are was were be been this that these those it its an or not has have had will which their our we'
  ).split(' '),
)

/** Characters that join or mark and never stand at the edge of a phrase. */
const PARTICLES = new Set(
  '的了和与及或在对为把被将要有是不也都就从向以于着过地得等之其并而由到让使更最很再还又已未所各每这那个上下中内外前后时年月日号第',
)

const HAN_WORD = /^\p{Script=Han}{2,}$/u
const OTHER_WORD = /^[\p{L}\p{M}][\p{L}\p{M}\p{N}'’-]+$/u
const CARDINAL = /^[一二三四五六七八九十]+$/
const MEASURE = /^[届年月日号个项次名家件条批]$/
const NUMERAL = /^[〇零一二三四五六七八九十百千万亿两几多余第届年月日号个项次名家半]+[张批种场条些支份位轮件只片块步处段笔天周]?$/u

/** Whether a word can be a term by itself: two characters or more, not a number, not a word that only joins. */
export function isTermWord(word: string): boolean {
  return (HAN_WORD.test(word) || OTHER_WORD.test(word)) && !FUNCTION_WORDS.has(word.toLowerCase()) && !NUMERAL.test(word)
}

/** Whether a word can be a piece of a phrase. A single character can (新 + 质 + 生产力), and so can a number (二十 + 大), unless it only joins or counts. */
export function isPhrasePiece(word: string): boolean {
  return isTermWord(word) || (/^\p{Script=Han}$/u.test(word) && !PARTICLES.has(word) && !MEASURE.test(word)) || CARDINAL.test(word)
}

/** Whether joined pieces are a term: not a number with its measure (三个), not a single character with a number before it that counts it. */
export function isTermPhrase(phrase: string): boolean {
  return phrase.length > 2 && !NUMERAL.test(phrase)
}

/** Whether a word beside a term can belong to a name with it: it neither joins nor counts. */
export function isPartOfName(word: string): boolean {
  return isPhrasePiece(word) && !NUMERAL.test(word)
}
