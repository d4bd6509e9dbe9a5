import { lettersOf } from '../../../text/signs.ts'

/** Headings that only say that the tasks of a year, or the work that was done, follow: 2019年主要工作, 下一步重点工作任务. */
const announces =
  /^(?:关于|对)?(?:(?:19|20)\d{2}年(?:度)?|今年|明年|来年|去年|过去一年|下一?步|下一?阶段|今后)?(?:的|政府)?(?:主要|重点|总体|具体)?(?:工作|任务|目标|措施|举措)(?:任务|安排|思路|打算|部署|计划|建议|要点|重点)?$/

/** Words that only call on the hearers or close. */
const calls = /^(?:各位(?:代表|委员|同志)|同志们|谢谢(?:大家)?|结束语|结语|我的(?:报告|述职)完了)$/u

/** True for a heading that names neither a task nor a piece of work, but says that some follow. */
export function onlyAnnounces(heading: string): boolean {
  return announces.test(heading.replace(/[\s：:。]/g, ''))
}

/** True for words that are no item of any list: a numeral that lost its heading, a call, a closing word. */
export function saysNothing(words: string): boolean {
  const bare = lettersOf(words)
  return bare.length < 2 || calls.test(bare)
}
