/** The words of the interface in Chinese, one group a family of pages; they decide which groups and keys there are. */
import { genreWords } from './genres.ts'

export { anyTwo } from './zh/any-two.ts'
export { anyTwoPage, archivist, review } from './zh/archivist.ts'
export { collection } from './zh/collection.ts'
export { common } from './zh/common.ts'
export { comparison } from './zh/comparison.ts'
export { draftMessages } from './zh/file-messages.ts'
export { downloads } from './zh/method-tables.ts'
export { brief, findings, guide, home, pairPage } from './zh/overview.ts'
export { method } from './zh/method.ts'
export { problems } from './zh/problems.ts'
export { report, series, toolbar } from './zh/reports.ts'
export { search } from './zh/search.ts'
export { take } from './zh/take.ts'
export { terms } from './zh/terms.ts'

export const genres = genreWords('zh')
