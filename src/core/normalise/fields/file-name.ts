import { writtenYears } from './written-year.ts'

/** What a file name says: without the ending, the counting and dating that downloads append, and stray brackets. */
export function titleOfFileName(fileName: string): string | null {
  const name = fileName
    .replace(/(?<![_\s-])[_\s-]+(?:19|20)\d{2}年?$/, '')
    .replace(/^(?:19|20)\d{2}[_\s-]+/, (downloaded, _at: number, all: string) =>
      writtenYears(all.slice(downloaded.length)).length > 0 ? '' : downloaded,
    )
    .replace(/^[\d_.\s-]+(?=\p{Script=Han}{4})(?<!\d{4})/u, '')
    .replace(/[)）]$/, (bracket, at: number, all: string) => (/[（(]/.test(all.slice(0, at)) ? bracket : ''))
    .replace(/[（(](?:[^（）()]{0,24}(?:届|会议|人大|人民代表大会)[^（）()]{0,16}|全文|公开版?|摘要|审议稿)[)）]$/, '')
    .trim()
  return /\p{Script=Han}{4}/u.test(name) && /报告|总结|述职|汇报|材料|要点|年报/.test(name) ? name : null
}
