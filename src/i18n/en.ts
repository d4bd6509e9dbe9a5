/** The words of the interface in English. */
import { genreWords } from './genres.ts'

export { anyTwo } from './en/any-two.ts'
export { anyTwoPage, archivist, review } from './en/archivist.ts'
export { collection } from './en/collection.ts'
export { common } from './en/common.ts'
export { comparison } from './en/comparison.ts'
export { draftMessages } from './en/file-messages.ts'
export { downloads } from './en/method-tables.ts'
export { brief, findings, guide, home, pairPage } from './en/overview.ts'
export { method } from './en/method.ts'
export { problems } from './en/problems.ts'
export { report, series, toolbar } from './en/reports.ts'
export { search } from './en/search.ts'
export { take } from './en/take.ts'
export { terms } from './en/terms.ts'

export const genres = genreWords('en')
