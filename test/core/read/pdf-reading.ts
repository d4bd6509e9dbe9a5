/** The report that the tests of PDFs print in every way, and how they look at what was read. */
import { readingAids } from '../../../src/archive/corpus/corpus.ts'
import type { SourceDocument } from '../../../src/core/model.ts'
import { readDocument } from '../../../src/core/read/index.ts'
import { linesAt, pdfOfSheets, wrapped, type Sheet, type Word } from './pdf-writer.ts'

export const title = '云河镇二零三一年工作报告'
export const first = '这一年，全镇修好了三座桥，新建了两口井，又把上游的老渠道从头到尾清了一遍，家家户户都通了自来水。'
export const second = '不足之处也有：一是沟渠年久失修，二是账目公开得不够及时，三是年轻人愿意留下来的还不多。'
const third = '明年要再修一座小学，把山后的路铺到村口，让孩子们在家门口读书，让老人出门不再踩泥。'
export const whole: readonly string[] = [title, first, second, third]

/** Reads sheets; `entries` and `objects` as `pdfOfSheets` takes them. */
export async function read(
  sheets: readonly Sheet[],
  entries?: string,
  objects?: readonly string[],
): Promise<{ document: SourceDocument | null; ids: string[] }> {
  const { document, messages } = await readDocument('a.pdf', pdfOfSheets(sheets, entries, objects), readingAids)
  return { document, ids: messages.map(({ id }) => id) }
}

/** The paragraphs of a document, without what stands outside; notes are marked. */
export function paragraphsOf(document: SourceDocument | null): string[] {
  const hints = document?.hints.filter(({ kind }) => kind === 'outside' || kind === 'line-break') ?? []
  const kept = [...(document?.text ?? '')].filter((_, i) => !hints.some(({ from, to }) => i >= from && i < to)).join('')
  return kept.split('\n').filter((line) => line !== '')
}

/** What stands outside, by its reason. */
export function outsideOf(document: SourceDocument | null): (string | undefined)[][] {
  return (document?.hints ?? []).filter(({ kind }) => kind === 'outside').map(({ reason, from, to }) => [reason, document!.text.slice(from, to)])
}

/** The report on a page, in lines of so many characters. */
export function report(columns: number, x = 80, y = 760, words: Partial<Word> = {}): Word[] {
  const lines = whole.slice(1).flatMap((text) => wrapped(text, columns))
  return [{ text: title, x: x + 60, y, size: 18, ...words }, ...linesAt(x, y - 40, lines, words)]
}
