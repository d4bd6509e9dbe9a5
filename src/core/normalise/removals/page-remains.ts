/** Rules for what the page, the site or the print that a text was copied from leaves in it: lines of their own, and signs inside lines. */
import { lineRule, patternRule, type RemovalRule, type SourceLine } from './rule.ts'

const toolbarWord =
  /^(?:打印(?:本页)?|关闭(?:窗口|本页)?|收藏(?:本页)?|我的收藏|分享(?:到|至)?|下载|全屏|返回(?:顶部|首页|上一页)?|顶部|字体|字号|大|中|小|默认|首页|无障碍(?:浏览|阅读|模式)?|长者(?:助手|模式|版)|适老化|繁体(?:版)?|简体(?:版)?|English|朗读|语音播报|微信|微博|QQ空间|QQ|更多|登录|注册|搜索|高级搜索|扫一扫|二维码|纠错|我要纠错|点赞|评论|转发|保存|上一[篇条页]|下一[篇条页]|放大|缩小|复制链接|网站地图|设为首页|加入收藏)$/

/** The path to a page: `云溪地情网 > 历年报告 > 正文`. */
const crumbs = /^[\p{Script=Han}\w]{2,14}(?:\s*(?:>>?|＞|»|→)\s*[\p{Script=Han}\w]{2,20}){1,6}\s*[>＞»]?$/u

/** Buttons of the page that the text was copied from, the path to it, and its foot. */
export const pageToolbar: RemovalRule = lineRule('page-toolbar', 'Buttons, crumbs or footings of the page that the text was copied from.', (line) => {
  if (/^(?:您?(?:当前|现在|所在)的?位置|首页\s*[>＞»]|位置\s*[:：])/.test(line)) return true
  if (crumbs.test(line)) return true
  if (/^[【[]?\s*(?:字体|字号)\s*[:：]/.test(line)) return true
  if (/^(?:浏览|点击|阅读|访问)(?:次数|量|数)?\s*[:：]/.test(line)) return true
  if (
    /扫一扫.{0,12}(?:手机|打开|分享|关注)|^[【[]?(?:我要)?纠错[】\]]?|^[【[（(]?\s*(?:责任|本文|网络)?编辑\s*[:：]|^[】【[\]（）()|｜]+$|^(?:上一篇|下一篇|上一条|下一条)\s*[:：]/.test(
      line,
    )
  )
    return true
  const words = line.split(/[\s|｜/·•\u3000【】[\]：:（）()]+/).filter((word) => word !== '')
  return words.length > 0 && words.length <= 24 && words.every((word) => toolbarWord.test(word)) && (words.length > 1 || (words[0]?.length ?? 0) > 1)
})

/** A rule that leaves the title where it stands on one line with what the rule takes: from the first label on. */
function besideTitle(rule: RemovalRule, label: RegExp): RemovalRule {
  return {
    ...rule,
    find: (context) =>
      rule.find(context).map((line) => {
        const words = context.text.slice(line.from, line.to)
        const at = words.search(label)
        const title = words.slice(0, Math.max(0, at)).replace(/(?<![\s\u3000【[|｜])[\s\u3000【[|｜]+$/, '')
        return /(?:报告|報告|总结|總結|述职|述職|汇报|年报)(?:[（(].{1,30}[）)])?$/.test(title) && title.length <= 60
          ? { from: line.from + title.length, to: line.to }
          : line
      }),
  }
}

const recordLabel =
  /(?:索\s*引\s*号|发布机构|公开机构|信息分类|主题分类|组配分类|体裁分类|发文(?:字号|日期|机关)|成文日期|公开(?:方式|日期|范围|类别)|文\s*号|有\s*效\s*性|关键词|主题词|发布(?:日期|时间)|生成日期|名\s*称|责任部门|信息来源)\s*[:：]/g

/** The record that a government site sets above a text: index number, publisher, date, class. */
export const pageRecord = besideTitle(
  lineRule(
    'page-record',
    'The record of the page: index number, publisher, date, class.',
    (line) => !/。/.test(line) && ((line.match(recordLabel)?.length ?? 0) >= 2 || /^索\s*引\s*号\s*[:：]/.test(line)),
  ),
  recordLabel,
)

/** The line by which a database of newspapers says where and when a text was printed. */
export const newspaperSlug = lineRule(
  'newspaper-slug',
  'The line of a database about the newspaper, date and page of the text.',
  (line) =>
    line.length <= 50 &&
    /^[《]?\p{Script=Han}{1,14}[报刊][》]?[\s\u3000/／,，]*\d{4}\s*年[\s/／]*\d{1,2}\s*月[\s/／]*\d{1,2}\s*日[\s/／,，]*(?:第\s*)?[A-Z]?\d{1,3}\s*版/u.test(
      line,
    ),
)

/** The page's own line of source, date and readers. */
export const publicationLine = besideTitle(
  lineRule(
    'publication-line',
    'The line of the page about its source and its date.',
    (line) =>
      line.length <= 90 &&
      !/。/.test(line) &&
      (/(?:^|[\s\u3000])(?:信息|稿件|文章|内容)?来源\s*[:：]/.test(line) ||
        /(?:^|[\s\u3000])(?:发布|发文|更新|公开|生成|成文|发稿|发表)(?:时间|日期)\s*[:：]/.test(line)) &&
      /\d{4}|来源\s*[:：]|[:：]/.test(line),
  ),
  /(?:作者|责任编辑|点击数?)\s*[:：]|(?:信息|稿件|文章|内容)?来源\s*[:：]|(?:发布|发文|更新|公开|生成|成文|发稿|发表)(?:时间|日期)\s*[:：]|(?:浏览|点击|阅读|访问)(?:次数|量|数)?\s*[:：]|字[体号]\s*[:：]/g,
)

/** Captions of photographs and the wire service's credit line. */
export const caption = lineRule(
  'caption',
  'A caption or credit of a picture, not part of the report.',
  (line) =>
    (/(?:记者|通讯员|摄影)[\s\u3000]*\S{1,12}(?:[\s\u3000]+\S{1,6})?[\s\u3000]*摄[）)。]?$/.test(line) && line.length <= 110) ||
    /^(?:新华社|人民网|中新社|本报|中新网).{0,14}[\d０-９]{1,2}月.{1,4}日电\s*(?:[（(].{0,20}[)）])?$/.test(line),
)

/** Links that a page sets below the text. */
export const relatedLinks: RemovalRule = {
  name: 'related-links',
  reason: 'Links of the page to other pages.',
  find: ({ lines }) => {
    const start = lines.findIndex(
      (line, i) =>
        i > lines.length / 2 &&
        /^[【[]?(?:相关(?:链接|阅读|新闻|报道|文章|推荐|稿件|文件|信息|解读)|延伸阅读|推荐阅读|热门推荐|猜你喜欢|友情链接)[】\]]?\s*[:：]?$/.test(
          line.text,
        ),
    )
    if (start < 0 || lines.slice(start).some(isProse)) return []
    return lines.slice(start).map(({ from, to }) => ({ from, to }))
  },
}

/** The menus of a page that was copied without its article: many short lines, and no prose among them. */
export const navigation: RemovalRule = {
  name: 'navigation',
  reason: 'Menus of the page that the text was copied from.',
  find: ({ lines }) => (lines.some(isProse) ? [] : menu(lines).map(({ from, to }) => ({ from, to }))),
}

const menuWord =
  /高级搜索|无障碍|网站地图|通知公告|机构职能|领导(?:成员|之窗)|办事服务|互动交流|登录|注册|友情链接|版权|备案|ICP|网站标识码|联系我们|隐私|搜索|排序|我的收藏|设为首页/

function menu(lines: readonly SourceLine[]): readonly SourceLine[] {
  const words = lines.filter(({ text }) => menuWord.test(text)).length
  return lines.length >= 12 && words >= 4 ? lines : []
}

function isProse({ text }: SourceLine): boolean {
  return text.length >= 50 && /[。，；]/.test(text)
}

const pageNumber =
  /^(?:[-—–－~·•]+\s*\d{1,3}\s*[-—–－~·•]+|第\s*\d{1,3}\s*页(?:[\s，,/]*共\s*\d{1,3}\s*页)?|\d{1,3}\s*\/\s*\d{1,3}|page\s+\d{1,3}(?:\s+of\s+\d{1,3})?)$/i

/** Page numbers of a printed original, on lines of their own. */
export const pageNumbers: RemovalRule = {
  name: 'page-number',
  reason: 'A page number of the printed original.',
  find: ({ lines }) => {
    const marked = lines.filter(({ text }) => pageNumber.test(text))
    const bare = lines.filter(({ text }) => /^\d{1,3}$/.test(text))
    return [...marked, ...(isCounting(bare.map(({ text }) => Number(text))) && isSpread(bare) ? bare : [])].map(({ from, to }) => ({ from, to }))
  },
}

/** A page has more text between its numbers than the rows of a table have. */
function isSpread(numbers: readonly SourceLine[]): boolean {
  return numbers.every((line, i) => i === 0 || line.from - (numbers[i - 1]?.to ?? 0) >= shortestPage)
}

const shortestPage = 250

/** Bare numbers are page numbers only where they count on, three pages at least. */
function isCounting(numbers: readonly number[]): boolean {
  return numbers.length >= 3 && (numbers[0] ?? 9) <= 3 && numbers.every((number, i) => i === 0 || number === (numbers[i - 1] ?? 0) + 1)
}

/** Comments of HTML that a scrape left in the text. */
export const htmlComment = patternRule(
  'html-comment',
  'A comment in the markup of the page that the text was copied from.',
  /<!--(?:(?!<!--)[\s\S]){0,5000}?-->/g,
)

/** Tags of HTML by their names, so that no sign of comparison in a text is taken for one. */
export const htmlTag = patternRule(
  'html-tag',
  'A tag of the markup of the page that the text was copied from.',
  /<\/?(?:p|br|hr|div|span|font|strong|em|b|i|u|a|img|table|thead|tbody|tr|td|th|ul|ol|li|h[1-6]|o:p|script|style|meta|link|html|head|body|title|center|section|article)(?:\s[^<>\n]{0,500})?\/?>/gi,
)

/** White space written out as an escape: `<U+00A0>`, `&nbsp;`. */
export const writtenSpace = patternRule(
  'written-space',
  'White space that a scrape wrote out as an escape.',
  /<U\+(?:00A0|3000|200[0-9A-F]|2028|2029|FEFF|E[0-9A-F]{3})>|&(?:nbsp|emsp|ensp|thinsp|zwnj|#160|#12288|#x0*a0|#x3000);/gi,
)

/** Characters without a shape: control characters, marks of writing direction, private use. */
export const controlCharacter = patternRule(
  'control-character',
  'Characters without a shape (control characters, white space without width, marks of writing direction), which no reader sees.',
  /[\0-\x08\x0e-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]+/g,
)

/** Signs that a document site sets where the paid part begins and ends: `##paidbegin##`, also inside a word. */
export const paywallMarker = patternRule('paywall-marker', 'A sign of a document site, not of the report.', /#{2,3}\s?[A-Za-z]\w{2,30}\s?#{2,3}/g)

/** Numbers of notes inside a text: `产业[1]、商品[2]`. They are removed where they count on from one, so that a single bracket stays. */
export const noteReference: RemovalRule = {
  name: 'note-reference',
  reason: 'The number of a note, not part of the sentence.',
  find: ({ text }) => {
    const found = [...text.matchAll(/(?<=[\p{L}\p{N}”’》）)%％])[[［〔](\d{1,3})[\]］〕](?![年号])/gu)]
    const numbers = new Set(found.map((match) => Number(match[1])))
    if (!numbers.has(1) || !numbers.has(2)) return []
    return found.map((match) => ({ from: match.index, to: match.index + match[0].length }))
  },
}

/** Pronunciations that copy sites inject after a character: 职责(zé). */
export const injectedPinyin: RemovalRule = {
  name: 'injected-pinyin',
  reason: 'A pronunciation that a copy site injected after a character.',
  find: ({ text }) =>
    [...text.matchAll(/(?<=\p{Script=Han})[（(][a-zɡ]{0,5}[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńň][a-zɡ]{0,4}[)）]/giu)].map((match) => ({
      from: match.index,
      to: match.index + match[0].length,
    })),
}
