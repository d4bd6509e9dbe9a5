import type { RemovalRule } from './rule.ts'

const word =
  /^(?:(?:此|本)(?:件|文件|材料))?(?:仅)?(?:内部(?:资料|文件|材料|使用|参阅|参考|发行|传阅)|供?内部(?:查阅|参阅|参考|使用)|(?:请)?注意保(?:存|管|密)|(?:请)?妥善保(?:存|管)|(?:会|阅|用)后(?:收回|退回|销毁|清退)|(?:请)?(?:勿|不得|严禁|禁止)外传|[机秘绝]密(?:★.{0,8})?|不予公开|(?:依申请|主动)公开)$/
/** Whose paper it is, beside how it was to be handled, above the title. */
const issuer = /^\p{Script=Han}{2,20}(?:部|委|局|办|办公室|党组|政府)$/u
const draft =
  /^[（(【[]?(?:征求意见稿|讨论稿|送审稿|审议稿|草案|初稿|修改稿|会议(?:材料|文件)|大会(?:材料|文件))(?:[之（(]?[一二三四五六七八九十\d]{1,3}[)）]?)?[）)】\]]?$/

/** How a paper was to be handled: 内部资料 注意保存; and, below its head, that it is a draft or a paper of a meeting, as every page of a print repeats it. */
export const handlingNotice: RemovalRule = {
  name: 'handling-notice',
  reason: 'A notice about how the paper was to be handled, not part of the report.',
  find: ({ lines }) => {
    const firstProse = lines.findIndex(({ text }) => text.length >= 40 && /[，。；]/.test(text))
    return lines.filter(({ text }, i) => {
      if (text.length > 30) return false
      const words = text.split(/[\s\u3000，,。！!（）()【】[\]·—-]+/).filter((part) => part !== '')
      const isNotice = words.some((part) => word.test(part)) && words.every((part) => word.test(part) || (i < firstProse && issuer.test(part)))
      return isNotice || (i > firstProse && firstProse >= 0 && draft.test(text))
    })
  },
}
