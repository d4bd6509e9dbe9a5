import { yearsIn } from '../part-words.ts'
import { chineseNumber } from '../numerals.ts'
import type { FieldContext, Found } from './field.ts'
import { fromName, fromText } from './field.ts'
import { yearByEvents } from './year-by-events.ts'

/**
 * The label year, which orders a series: of the title, of the file name, or as the text tells its reviewed and plan years; last, inferred
 * from dated events. `looksBack`: the report is labelled by the year after the one that it reviews. A file name that names two years counts by the one that the text confirms.
 */
export function findYear(context: FieldContext, looksBack: boolean): Found<number> | null {
  const title = context.title
  const inTitle = title ? labelYear(title.words) : null
  const stated = statedYear(context, looksBack)
  if (inTitle !== null && title) return fromText(inTitle, 'title', title.words, title.from, 1)
  const named = yearsOfName(context.fileName)
  const agreed = stated && named.find((year) => year === stated.value)
  if (agreed) return stated
  if (named.length > 0 && !(stated && stated.evidence.confidence >= 0.9 && Math.abs(stated.value - named[0]!) > 2))
    return fromName(named[0]!, 'file-name', context.fileName, 0.9)
  return stated ?? folderYear(context) ?? yearByEvents(context)
}

/** The year that a title or name carries as its label: a whole date (2021年10月17日) counts as well. */
function labelYear(words: string): number | null {
  const text = words.normalize('NFKC').replace(/[\s\u3000]/g, '')
  return yearsIn(text)[0] ?? yearsOfName(text)[0] ?? chineseYear(text)
}

function yearsOfName(name: string): number[] {
  const text = name.normalize('NFKC')
  return [...text.matchAll(/(?<!\d)((?:19[4-9]|20[0-4])\d)(?!\d)/g)].map((match) => Number(match[1]))
}

function chineseYear(text: string): number | null {
  const match = /([一二][九〇○零][〇○零一二三四五六七八九]{2})年/.exec(text)
  return match ? chineseNumber((match[1] ?? '').replace(/○/g, '〇')) : null
}

/** The year that the text's own headings and first sentences tell. */
function statedYear(context: FieldContext, looksBack: boolean): Found<number> | null {
  for (const heading of context.headings) {
    const words = heading.words.normalize('NFKC')
    const year = yearsIn(words).at(-1)
    if (year === undefined || /五年|时期|届/.test(words)) continue
    if (/回顾|总结|(?:工作|完成|履职|主要工作)情况/.test(words))
      return fromText(looksBack ? year + 1 : year, 'text', heading.words, heading.from, 0.95)
    if (/安排|计划|任务|打算|思路|部署|重点|主要工作|要求|工作$|建议/.test(words))
      return fromText(looksBack ? year : year - 1, 'text', heading.words, heading.from, 0.95)
  }
  for (const { words, from } of context.front) {
    const year = /(?:——|（|\().*/.test(words) || /\d{4}年\d{1,2}月/.test(words) ? labelYear(words) : null
    if (year !== null) return fromText(year, 'text', words, from, 0.95)
  }
  if (looksBack) return null
  const opening = context.opening.words.slice(0, 700).normalize('NFKC')
  const told =
    /(?:现将|现就|将)(?:本人|我)?[^。]{0,12}?((?:19|20)\d{2})年|(?:^|。|，)((?:19|20)\d{2})年(?:度|以来|，|,|是|来)|((?:19|20)\d{2})年(?:度)?(?:的)?(?:工作|履职|述职|主要)/.exec(
      opening,
    )
  if (!told) return null
  return fromText(Number(told[1] ?? told[2] ?? told[3]), 'text', told[0], context.opening.from + told.index, 0.9)
}

function folderYear({ folders }: FieldContext): Found<number> | null {
  for (const folder of folders.toReversed()) {
    const year = yearsOfName(folder)[0]
    if (year !== undefined) return fromName(year, 'folder', folder, 0.6)
  }
  return null
}
