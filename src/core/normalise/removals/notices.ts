import type { RemovalRule } from './rule.ts'
import { lineRule } from './rule.ts'

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
    /仅供(?:学习|参考|内部|个人|交流|借鉴)|(?:禁止|严禁|请勿|不得|谢绝)(?:外传|转载|传播|商用|用于商业|转发|抄袭)|用后删除|(?:下载|阅读)后.{0,6}删除|版权(?:所有|归|声明)|侵权(?:必究|请|删)|未经.{0,8}(?:授权|许可|同意).{0,12}(?:转载|使用|复制)|^(?:免责声明|特别声明)/.test(
      line,
    ),
)

/** Advertisements of document sites. */
export const advertisement = lineRule(
  'advertisement',
  'An advertisement of a document site, not part of the report.',
  (line) =>
    !isProse(line) &&
    /(?:立即|现在|马上|欢迎|点击|扫码|长按|限时).{0,6}(?:订阅|下载|关注|加入|咨询|购买|领取|充值)|(?:点击|戳|长按|扫描|扫码|扫一扫|识别|搜索)[^，。]{0,24}(?:关注|订阅|二维码|公众号|小程序|名片|阅读原文|星标)|^(?:点个?|点亮|分享、?|收藏、?|转发、?).{0,6}在看|立享|(?:更多|海量|精品|最新).{0,8}(?:资料|材料|范文|公文|素材|模板).{0,12}(?:请|下载|关注|尽在|搜索|访问|网)|(?:文库|范文网|公文网|材料网|写作网|文秘网)(?:[^，。]{0,12})(?:整理|收集|提供|首发|www|下载|出品)|(?:本文|文章|资料)(?:来源于?|来自|由).{0,16}(?:文库|网站?|公众号|整理|提供|上传)|^(?:https?:\/\/|www\.)\S+$/i.test(
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
