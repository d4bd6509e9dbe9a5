import { readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { wordingOf } from '../../src/core/compare/profiles/index.ts'
import { reportAt } from '../evaluate/reports.ts'
import { complaintCandidates, themeCandidates } from './subject-candidates.ts'

/** A word is known only where the reports of so many organisations have it. */
const leastOrganisations = 3

/** The candidates of each subject that are common property, with how many organisations use them. */
export interface SubjectWords {
  readonly themes: Readonly<Record<string, Readonly<Record<string, number>>>>
  readonly complaints: Readonly<Record<string, Readonly<Record<string, number>>>>
}

/** Counts the candidates in all Chinese text files below a folder of reports. @param leftOut organisations whose reports are not read. */
export async function subjectWords(corpus: string, leftOut?: (organisation: string) => boolean): Promise<SubjectWords> {
  const texts = [...(await textsOfOrganisations(corpus))].flatMap(([organisation, blocks]) =>
    leftOut?.(organisation) ? [] : blocks.map(wordingOf).join('\n'),
  )
  return { themes: known(themeCandidates, texts), complaints: known(complaintCandidates, texts) }
}

/** Of the candidates of each subject, its name among them, those of two and more characters that enough of the texts have. @param texts one an organisation. */
export function known(candidates: Readonly<Record<string, string>>, texts: readonly string[]): Record<string, Record<string, number>> {
  return Object.fromEntries(
    Object.entries(candidates).map(([subject, words]) => {
      const counted = [...new Set([subject, ...words.split(' ')])]
        .filter((word) => word.length > 1)
        .map((word) => [word, texts.filter((text) => text.includes(word)).length] as const)
      // In the order of their characters, in which they pack best.
      return [subject, Object.fromEntries(counted.filter(([, organisations]) => organisations >= leastOrganisations).toSorted())]
    }),
  )
}

/** All that each organisation's reports say, block by block. */
export async function textsOfOrganisations(corpus: string): Promise<Map<string, string[]>> {
  const texts = new Map<string, string[]>()
  for (const file of readdirSync(corpus, { recursive: true, encoding: 'utf8' }).sort()) {
    if (!file.endsWith('.txt')) continue
    const { language, organisation, blocks } = await reportAt(join(corpus, file))
    if (!language.startsWith('zh')) continue
    const name = nameOf(file, organisation)
    texts.set(name, [...(texts.get(name) ?? []), ...blocks.map(({ text }) => text)])
  }
  return texts
}

/**
 * Whose report a file is: a district with and without its city and before and after it was renamed is one organisation. A report that does not
 * say whose it is counts for its folder, or for itself where the folder has many kinds.
 */
function nameOf(file: string, organisation: string | null): string {
  const folders = dirname(file).split('/')
  if (folders.length > 1) return folders.at(-1)!
  if (folders[0] === 'seeds') return file
  if (organisation === null || /^state-council/.test(folders[0]!)) return folders[0]!
  return organisation
    .replace(/^.{2,3}市(?=.{2,3}区)/u, '')
    .replace(/(?:人民政府|管理?委(?:员)?会)$/u, '')
    .replace(/新区$/u, '区')
}
