/** Who gives a report that one person gives, where its text names him. */
import type { Report } from '../../model.ts'
import { mask, offices } from '../../names/index.ts'
import { genreOf } from '../genres/index.ts'

/** A name of two or three characters, or with a dot (阿依古丽·买买提); one of two may be written apart (高　远). */
const name = String.raw`(?:\p{Script=Han}{2,3}|\p{Script=Han}[\s\u3000]+\p{Script=Han}|\p{Script=Han}{2,8}·\p{Script=Han}{2,8})`
/** `云溪县水务局党组书记　高远山`; the space tells the name from the office. */
const behindOffice = new RegExp(`(?:${offices})[\\s\\u3000]+(${name})$`, 'u')
/** `述职人：高远山`. */
const labelled = new RegExp(`^(?:述职人|述职者|报告人|汇报人)[：:][\\s\\u3000]*(?:\\S*?(?:${offices})[\\s\\u3000]+)?(${name})$`, 'u')
const masked = new RegExp(mask, 'u')
/** What stands in the place of a name and is none. */
const noName = /同志|述职|报告|发言|书记|汇报|材料|提纲/u
/** Longer lines are sentences. */
const longest = 60

/**
 * The name of the person who gives a report, from a line around its title that names his office and him, or from a line that says who reports, wherever it stands. Null where
 * the report is no person's, where no such line is left in the published text, where the name is masked, and where lines disagree.
 */
export function speakerOf({ kind, blocks }: Pick<Report, 'kind' | 'blocks'>): string | null {
  if (genreOf(kind).whose !== 'person') return null
  const names = blocks.flatMap(({ kind: place, text }) => {
    const line = text.trim().replace(/^[（(【[]|[)）】\]]$/gu, '')
    if (line.length > longest || masked.test(line)) return []
    const found = labelled.exec(line)?.[1] ?? (place === 'front' || place === 'title' ? behindOffice.exec(line)?.[1] : undefined)
    const bare = found?.replace(/[\s\u3000]/gu, '')
    return bare === undefined || noName.test(bare) ? [] : [bare]
  })
  return new Set(names).size === 1 ? names[0]! : null
}
