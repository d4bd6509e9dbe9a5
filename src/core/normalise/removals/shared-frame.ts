import type { RemovalRule, SourceLine } from './rule.ts'

/** Lines around a text that nearly all files of its folder have word for word: the head and the foot of the site or the collection they come from. */
export interface SharedFrame {
  readonly head: readonly string[]
  readonly foot: readonly string[]
}

/** So many lines at either end of a file may be frame. */
const mostLines = 60
/** Fewer files share what they share by chance. */
const fewestFiles = 4
/** Nearly all: the rest are of other kinds or lost their frame. */
const leastShare = 0.6
/** What only a site or a collection says: its address, its licence, its buttons. Reports share their salutations and closing words, too. */
const isOfSite =
  /https?:|www\.|版权|著作权|许可|公有领域|copyright|public domain|licen[cs]e|ICP|备案|网站|首页|主页|站点|浏览|无障碍|微信|微博|扫一扫|二维码|下载|点击|转载|维基|wiki|打印|关闭|分享|收藏|主办|承办|技术支持|powered by|资料(?:来源|库)|语料|数据集|搜索|登录|注册|字号|字体/i
/** Lines that the reports of one organisation share as well. */
const isOfReport =
  /代表[：:！!]|^(?:各位|同志们|尊敬的)|报告$|^[一二三四五六七八九十]+、|^[（(][一二三四五六七八九十]+[)）]|请予|评议|批评指正|谢谢|^(?:述职人|报告人|单位|职务)[：:]/
const label = /^[^\s：:]{1,12}[：:]/

/** The frame of each file of one folder, by the lines of all of them. An empty frame for files that have none. */
export function sharedFrames(files: readonly (readonly string[])[]): SharedFrame[] {
  if (files.length < fewestFiles) return files.map(() => ({ head: [], foot: [] }))
  const ends = files.map((lines) => lines.map((line) => line.trim()).filter((line) => line !== ''))
  const counts = new Map<string, number>()
  for (const lines of ends)
    for (const line of new Set([...lines.slice(0, mostLines), ...lines.slice(-mostLines)])) counts.set(line, (counts.get(line) ?? 0) + 1)
  const isShared = (line: string): boolean => (counts.get(line) ?? 0) >= files.length * leastShare && !isOfReport.test(line)
  return ends.map((lines) => {
    const first = lines.findIndex((line) => !label.test(line) || isShared(line))
    return {
      head: frame(lines.slice(Math.max(0, first), Math.max(0, first) + mostLines), isShared),
      foot: frame(lines.slice(-mostLines).toReversed(), isShared).toReversed(),
    }
  })
}

/** The shared lines from the end of a file inwards, if they are a site's. */
function frame(lines: readonly string[], isShared: (line: string) => boolean): string[] {
  const beyond = lines.findIndex((line) => !isShared(line))
  const run = beyond < 0 ? [] : lines.slice(0, beyond)
  return run.some((line) => isOfSite.test(line)) ? run : []
}

/** The rule that takes a file's frame out: from its ends inwards, whatever other signs stand between its lines. */
export function sharedFrameRule({ head, foot }: SharedFrame): RemovalRule {
  const [above, below] = [new Set(head), new Set(foot)]
  return {
    name: 'shared-frame',
    reason: 'A line around the text that nearly all files of its folder have word for word.',
    find: ({ lines }) => {
      const first = lines.findIndex(({ text }) => above.has(text) || !label.test(text))
      const top = untilNot(lines.slice(Math.max(0, first)), above)
      const bottom = untilNot(lines.slice(first + top.length).toReversed(), below)
      return [...top, ...bottom].map(({ from, to }) => ({ from, to }))
    },
  }
}

function untilNot(lines: readonly SourceLine[], among: ReadonlySet<string>): readonly SourceLine[] {
  const end = lines.findIndex(({ text }) => !among.has(text))
  return end < 0 ? lines : lines.slice(0, end)
}
