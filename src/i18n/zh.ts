/** The words of the interface in Chinese, one group a family of pages; they decide which groups and keys there are. */
import { genreWords } from './genres.ts'

export { anyTwo } from './zh/any-two.ts'
export { archivist, review } from './zh/archivist.ts'
export { chosenPair } from './zh/chosen-pair.ts'
export { collection } from './zh/collection.ts'
export { common } from './zh/common.ts'
export { comparison } from './zh/comparison.ts'
export { draftMessages } from './zh/file-messages.ts'
export { downloads } from './zh/downloads.ts'
export { findings, guide, home } from './zh/home.ts'
export { method } from './zh/method.ts'
export { problems } from './zh/problems.ts'
export { anyTwoPage, brief, pairPage, toolbar } from './zh/pair-page.ts'
export { report } from './zh/report.ts'
export { series } from './zh/series.ts'
export { search } from './zh/search.ts'
export { take } from './zh/take.ts'
export { terms } from './zh/terms.ts'

export const genres = genreWords('zh')
