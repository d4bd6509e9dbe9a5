/** Rules for notices around a report, of document sites and of who handled the paper, and for what stands beside them. */
import { lineRule, type RemovalContext, type RemovalRule, type SourceLine } from './rule.ts'
import type { Span } from '../../model.ts'
import { markerOf } from '../../text/markers.ts'

/** A line of Chinese prose that goes on for a sentence or more is text, whatever words it has. */
const isProse = (line: string): boolean => line.length > 45 && /[。；]/.test(line)

/** Who collected the file and how to reach him. */
export const contact: RemovalRule = lineRule(
  'contact',
  'Contact of whoever passed the file on, not part of the report.',
  (line) =>
    !isProse(line) &&
    (/(?:QQ|微信|VX|WeChat|电话|手机|邮箱|客服|热线)(?:号码?|群)?\s*(?:[:：]\s*)?(?:\d[\d\s-]{5,}|[A-Za-z][\w.-]{5,})/i.test(line) ||
      /(?:会员|免费|交流|资料|写作|读者)?(?:QQ|微信)?群(?:号)?\s*[:：]/i.test(line) ||
      /(?:加|添加)\s?(?:微信|QQ|V信?|VX|好友|群)/i.test(line)) &&
    !/^(?:依申请|监督|举报|办公|传真|受理|咨询|联系)/.test(line),
)

/** Notices for the members of a document site. */
export const membershipNotice = lineRule(
  'membership-notice',
  'A notice of a document site to its members, not part of the report.',
  (line) =>
    !isProse(line) &&
    /会员(?:资料|材料|文档|专享|专属|群|服务|下载|权益|免费)|倒卖|(?:付费|VIP|vip)(?:资料|文档|会员|内容|下载|阅读)|(?:资料|材料|文档|范文).{0,8}(?:会员|VIP)/.test(
      line,
    ),
)

/** Notices about copying and passing on. */
export const copyrightNotice = lineRule(
  'copyright-notice',
  'A notice about copying and passing on, not part of the report.',
  (line) =>
    !isProse(line) &&
    /仅供(?:学习|参考|内部|个人|交流|借鉴)|(?:禁止|严禁|请勿|不得|谢绝)(?:外传|转载|传播|商用|用于商业|转发|抄袭)|用后删除|(?:下载|阅读)后.{0,6}删除|版权(?:所有|归|声明)|侵权(?:必究|请|删)|转载(?:请|须|时)?注明|未经.{0,8}(?:授权|许可|同意).{0,12}(?:转载|使用|复制)|^(?:免责声明|特别声明)/.test(
      line,
    ),
)

/** Advertisements of document sites. */
export const advertisement = lineRule(
  'advertisement',
  'An advertisement of a document site, not part of the report.',
  (line) =>
    !isProse(line) &&
    /(?:立即|现在|马上|欢迎|点击|扫码|长按|限时).{0,6}(?:订阅|下载|关注|加入|咨询|购买|领取|充值)|(?:点击|戳|长按|扫描|扫码|扫一扫|识别|搜索)[^，。]{0,24}(?:关注|订阅|二维码|公众号|小程序|名片|阅读原文|星标)|^(?:点个?|点亮|分享、?|收藏、?|转发、?).{0,6}在看|立享|(?:更多|海量|精品|最新).{0,8}(?:资料|材料|范文|公文|素材|模板).{0,12}(?:请|下载|关注|尽在|搜索|访问|网)|(?:文库|范文网|公文网|材料网|写作网|文秘网)(?:[^，。]{0,12})(?:整理|收集|提供|首发|www|下载|出品)|(?:本文档?|文章|资料|文档)(?:来源于?|来自|由).{0,16}(?:文库|网站?|公众号|整理|提供|上传)|^(?:https?:\/\/|www\.)\S+$/i.test(
      line,
    ),
)

/** An advertisement that stands in brackets inside the text. */
export const bracketedAdvertisement: RemovalRule = {
  name: 'advertisement',
  reason: advertisement.reason,
  find: ({ text }) =>
    [
      ...text.matchAll(
        /[（(【[](?:微信)?公众号\s*[:：][^（）()【】[\]\n]{1,20}[）)】\]]|[（(【[](?:本文|资料|文章|更多|内容|来源)[^（）()【】[\]\n]{0,20}(?:文库|范文|公众号|整理|下载|原创|www\.)[^（）()【】[\]\n]{0,20}[）)】\]]/g,
      ),
    ].map((match) => ({
      from: match.index,
      to: match.index + match[0].length,
    })),
}

const noticeRules: ReadonlySet<string> = new Set(['contact', 'membership-notice', 'copyright-notice', 'advertisement'])
const edgeLines = 12

/** The bare name of a document site: a short line that also stands elsewhere by itself or opens a notice. */
export const watermark: RemovalRule = {
  name: 'watermark',
  reason: 'The name of a document site, repeated around the report.',
  find: (context) => {
    const noticed = context.found.filter(({ rule }) => noticeRules.has(rule))
    if (noticed.length === 0) return []
    return restOfEdges(context).filter((line) => {
      const name = context.text.slice(line.from, line.to)
      const again = context.lines.filter(({ text }) => text === name).length > 1
      return name.length <= 16 && (again || noticed.some(({ text }) => text.trim() !== name && text.includes(name)))
    })
  },
}

/** What stands between and after the notices below a report: once a notice has ended the text, short lines after it are its continuation. */
export const tailAdvertisement: RemovalRule = {
  name: 'advertisement',
  reason: 'An advertisement of a document site, not part of the report.',
  find: (context) => tailOf(context).filter((line) => line.to - line.from <= 50 && !/。$/.test(context.text.slice(line.from, line.to))),
}

function restOfEdges(context: RemovalContext): SourceLine[] {
  return [...headOf(context), ...tailOf(context)]
}

/** Lines before the last notice that stands at the head of the file. */
function headOf(context: RemovalContext): SourceLine[] {
  const head = context.lines.slice(0, edgeLines)
  const last = head.findLastIndex((line) => isNotice(context, line))
  return head.slice(0, Math.max(0, last)).filter((line) => !isNotice(context, line))
}

/** Lines after the first notice that stands at the foot of the file, where no long line follows. */
function tailOf(context: RemovalContext): SourceLine[] {
  const lines = context.lines
  const lastOwn = lines.findLastIndex((line) => isReport(line.text) && !isNotice(context, line))
  const first = lines.findIndex((line, i) => i > lastOwn && i >= lines.length - 2 * edgeLines && isNotice(context, line))
  return first < 0 ? [] : lines.slice(first).filter((line) => !isNotice(context, line))
}

/** A line that no notice has after it: a long one, a sentence, a numbered heading, the heading of an attachment. */
function isReport(line: string): boolean {
  return (
    line.length > 50 ||
    (line.length > 20 && /。$/.test(line)) ||
    markerOf(line) !== null ||
    /^(?:附件?|附录|附表|注释?|名词解释)\s*(?:\d{1,2}\s*)?(?:[：:.、]|$)/.test(line)
  )
}

function isNotice(context: RemovalContext, line: Span): boolean {
  return noticesOf(context).has(line.from)
}

const noticeStarts = new WeakMap<RemovalContext, { count: number; starts: Set<number> }>()

/** Where the notices that were found so far begin. */
function noticesOf(context: RemovalContext): ReadonlySet<number> {
  const known = noticeStarts.get(context)
  if (known?.count === context.found.length) return known.starts
  const starts = new Set(context.found.filter(({ rule }) => noticeRules.has(rule)).map(({ from }) => from))
  noticeStarts.set(context, { count: context.found.length, starts })
  return starts
}

const handlingWords =
  /^(?:(?:此|本)(?:件|文件|材料))?(?:仅)?(?:内部(?:资料|文件|材料|使用|参阅|参考|发行|传阅)|供?内部(?:查阅|参阅|参考|使用)|(?:请)?注意保(?:存|管|密)|(?:请)?妥善保(?:存|管)|(?:会|阅|用)后(?:收回|退回|销毁|清退)|(?:请)?(?:勿|不得|严禁|禁止)外传|[机秘绝]密(?:★.{0,8})?|不予公开|(?:依申请|主动|删减后)公开|(?<=[件料])公开(?:发布)?)$/
/** How often a paper was printed, and when, in its last lines. */
const copies = /^共?印\d{1,4}份$/
const printed = /^(?:(?:19|20)\d{2}年\d{1,2}月\d{1,2}日)?印发$/
/** Whose paper it is, beside how it was to be handled, above the title; or who had it printed. */
const issuer = /^\p{Script=Han}{2,20}(?:部|委|局|办|办公室|党组|政府)$/u
const draftWords =
  /^[（(【[]?(?:征求意见稿|讨论稿|送审稿|审议稿|草案|初稿|修改稿|会议(?:材料|文件)|大会(?:材料|文件))(?:[之（(]?[一二三四五六七八九十\d]{1,3}[)）]?)?[）)】\]]?$/

const longestHandling = 40
const lastLines = 3

/** How a paper was to be handled: 内部资料 注意保存; and, below its head, that it is a draft or a paper of a meeting, as every page of a print repeats it. */
export const handlingNotice: RemovalRule = {
  name: 'handling-notice',
  reason: 'A notice about how the paper was to be handled, not part of the report.',
  find: ({ lines }) => {
    const firstProse = lines.findIndex(({ text }) => text.length >= 40 && /[，。；]/.test(text))
    return lines.filter(({ text }, i) => {
      if (text.length > longestHandling) return false
      const words = text.split(/[\s\u3000，,。！!（）()【】[\]·—-]+/).filter((part) => part !== '')
      const isLast = i > firstProse && i >= lines.length - lastLines
      const says = (part: string): boolean => handlingWords.test(part) || (isLast && copies.test(part))
      const isNotice =
        words.some(says) && words.every((part) => says(part) || ((i < firstProse || isLast) && issuer.test(part)) || (isLast && printed.test(part)))
      return isNotice || (i > firstProse && firstProse >= 0 && draftWords.test(text))
    })
  },
}
