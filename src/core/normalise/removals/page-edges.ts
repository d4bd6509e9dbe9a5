import { markerOf } from '../../text/markers.ts'
import type { RemovalContext, RemovalRule, SourceLine } from './rule.ts'

/**
 * The menus before a text, by their shape: short lines without a stop, among them at least two that only a page has. The title stays, also where
 * it stands among them, and so do lines of a record (标题：…) and of a cover.
 */
export const pageHead: RemovalRule = {
  name: 'navigation',
  reason: 'Menus of the page that the text was copied from.',
  find: (context) => {
    const lines = free(context)
    const body = lines.findIndex(({ text }) => isProse(text) || isSalutation(text))
    const head = lines.slice(0, Math.max(0, body))
    const sign = head.findLastIndex(({ text }) => isFurniture(text) || isSign(text))
    // The path to a page ends with the page's own column, after the last separator.
    const leaf = head[sign + 1]
    const last = sign >= 0 && leaf && /^[>＞»›]+$/.test(head[sign]!.text) && leaf.text.length <= 12 && !isTitle(leaf.text) ? sign + 1 : sign
    const signs = head.filter(({ text }) => isFurniture(text))
    if (last < 0 || (signs.length < 2 && !signs.some(({ text }) => isMenuLine(text)))) return []
    let first = head.findIndex(({ text }) => isFurniture(text) || isSign(text))
    while (first > 0 && isPlain(head[first - 1]!) && head[first - 1]!.text.length <= 12 && !isTitle(head[first - 1]!.text)) first--
    const title = head.slice(last + 1).some(({ text }) => isTitle(text)) ? -1 : head.findLastIndex(({ text }) => isTitle(text) && !isFurniture(text))
    return head.slice(first, last + 1).filter((line, i) => first + i !== title && isPlain(line))
  },
}

/**
 * The foot of a page after the last words, by its shape: from the first line that only a page has, short lines to the end, hardly any of them a
 * sentence. Short lines right above it that are no signature go with it.
 */
export const pageFoot: RemovalRule = {
  name: 'page-toolbar',
  reason: 'Buttons, links and footings of the page that the text was copied from.',
  find: (context) => {
    const lines = free(context)
    const start = lines.findLastIndex((line) => isProse(line.text) || !isFootLine(line)) + 1
    const signs = lines.slice(start).filter(({ text }) => isFoot(text))
    const first = start + lines.slice(start).findIndex(({ text }) => isFoot(text))
    const sentences = lines.slice(first).filter(({ text }) => /[。；！？]/.test(text)).length
    if (signs.length === 0 || start === 0 || sentences > Math.max(1, (lines.length - first) * 0.15)) return []
    if (signs.length === 1 && !isSureFoot(signs[0]!.text)) return []
    const above = lines.slice(start, first)
    const strange = above.filter((line) => !isPlain(line)).length
    const isList = above.length >= 2 && strange <= above.length * 0.1 && !above.some((line) => isOwn(line.text))
    return lines.slice(isList ? start : first)
  },
}

/** Rules that take what a page sets around a text: what they found are signs of its head and foot. */
const pageRules: ReadonlySet<string> = new Set(['page-toolbar', 'copyright-notice', 'advertisement', 'related-links', 'navigation'])

/** The lines of the text and of the page; what other rules took (copies, contents) is neither. */
function free({ lines, found }: RemovalContext): SourceLine[] {
  const taken = found.filter(({ rule }) => !pageRules.has(rule)).sort((a, b) => a.from - b.from)
  let at = 0
  return lines.filter(({ from, to }) => {
    while (at < taken.length && taken[at]!.to <= from) at++
    return !(at < taken.length && taken[at]!.from <= from && taken[at]!.to >= to)
  })
}

/** A sentence of some length, or a salutation that opens a speech. */
function isProse(line: string): boolean {
  const text = line.replace(/\s+/g, '')
  return text.length >= 20 && (/[，；].*[。；，]|。./.test(text) || (text.length >= 30 && /[，。；]/.test(text)))
}

function isSalutation(text: string): boolean {
  return /^(?:各位|同志们|尊敬的)[^。]{0,30}[：:！]$/.test(text)
}

function isTitle(text: string): boolean {
  return text.length <= 70 && /(?:报告|報告|总结|總結|述职|述職|汇报|年报)(?:[（(].{1,30}[）)])?$/.test(text.replace(/[\s\u3000]/g, ''))
}

/** A line that says nothing in a sentence: no stop, no number of a list, no label of a record. */
function isPlain({ text }: SourceLine): boolean {
  return (
    text.length <= 120 &&
    !/[。；！？]/.test(text) &&
    !isOfReport(text) &&
    !/^(?!字[体号]|.{0,2}位置)[\p{Script=Han}A-Za-z\s\u3000]{2,8}[：:]\s*\S/u.test(text)
  )
}

function isOfReport(text: string): boolean {
  return markerOf(text) !== null || /^(?:附件?|附录|附表|注释?|名词解释)\s*(?:\d{1,2}\s*)?(?:[：:.、]|$)/.test(text)
}

/** A line that may stand in a foot: short, and no number of a list. */
function isFootLine({ text }: SourceLine): boolean {
  return text.length <= 120 && !isOfReport(text)
}

const menuWord =
  /^(?:首\s*页|网站首页|返回首页|无障碍(?:浏览|阅读|模式)?|长者(?:助手|模式|版)|适老化.{0,4}|登录|注册|个人中心|搜索|高级搜索|政务(?:公开|服务|要闻|信息|新媒体)|政府信息公开|信息公开|新闻(?:中心|动态|资讯)|通知公告|互动(?:交流)?|政民互动|办事(?:服务|指南)|公共服务|领导(?:之窗|信息)|机构(?:设置|职能|概况)|走进.{2,6}|.{0,4}党建(?:工作)?|联系我们|网站地图|收藏|设为首页|加入收藏|简体版?|繁体版?|English|RSS|手机版|移动版|微信|微博|字号|打印|关闭|分享|数据(?:开放|发布)|专题专栏|招商引资|魅力.{2,4}|旅游.{0,4})$/

/** Words of a menu in one line. */
function isMenuLine(text: string): boolean {
  const words = text.split(/[\s\u3000|｜/·•>＞»›→]+/).filter((word) => word !== '')
  return words.length >= 3 && words.every((word) => word.length <= 12) && words.filter((word) => menuWord.test(word)).length >= 2
}

function isFurniture(text: string): boolean {
  return (
    menuWord.test(text.trim()) ||
    isMenuLine(text) ||
    /(?:当前|现在|所在)的?位置|^(?:首页|网站首页)\s*[>＞»›/]|^欢迎(?:访问|您|光临|来到)|今天是.{0,12}[日天]|^(?:请输入|搜索)/.test(text)
  )
}

/** Separators and sizes of letters, which stand alone where a page's parts became lines. */
function isSign(text: string): boolean {
  return /^(?:[|｜>＞»›【】[\]·×©/-]+|[大中小]|【?\s*字[体号]\s*[：:]?)$/.test(text)
}

/** What stands at the foot of pages and nowhere else. */
function isSureFoot(text: string): boolean {
  return /ICP[备证]|公网安备|网站标识码|[Cc]opyright|©|扫一扫|友情链接|^(?:上一|下一)[篇条]|^[【[]?(?:打印|关闭)/.test(text)
}

/** What only the foot of a page says. */
function isFoot(text: string): boolean {
  return (
    isFurniture(text) ||
    /ICP[备证]|公网安备|网站标识码|版权(?:所有|声明)|[Cc]opyright|©|^(?:主办|承办|协办|技术支持|网站(?:主办|维护|管理)|运维|联系电话|投稿邮箱)(?:单位)?\s*[：:]|^(?:友情链接|相关(?:链接|阅读|新闻|稿件|文档|信息|报道|文件|解读)|推荐阅读|热门(?:推荐|文章|新闻)|网友评论|发表评论|网站导航|站点地图|关于我们|网站声明|隐私(?:声明|政策)|手机(?:访问|扫)|返回顶部|上一[篇条]|下一[篇条]|分享到|扫一扫|阅读原文|阅读\s*\d|[【[]?(?:打印|关闭|收藏|大\s*中\s*小))/.test(
      text,
    )
  )
}

/** A signature, a date or an attachment is the report's own. */
function isOwn(text: string): boolean {
  return (
    /\d年|年[\d一二三四五六七八九十]{1,2}月|[月\d]日$|附[件表录]|[报述]职人|汇报人|(?:书记|主任|局长|[省市县区镇乡]长)(?=$|[\s\u3000：:])/.test(
      text,
    ) || /\t/.test(text)
  )
}
