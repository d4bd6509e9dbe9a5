/** The words of the interface in English. */
import { genreWords } from './genres.ts'

export { anyTwo } from './en/any-two.ts'
export { archivist, review } from './en/archivist.ts'
export { chosenPair } from './en/chosen-pair.ts'
export { collection } from './en/collection.ts'
export { common } from './en/common.ts'
export { comparison } from './en/comparison.ts'
export { draftMessages } from './en/file-messages.ts'
export { downloads } from './en/downloads.ts'
export { findings, guide, home } from './en/home.ts'
export { method } from './en/method.ts'
export { problems } from './en/problems.ts'
export { anyTwoPage, brief, pairPage, toolbar } from './en/pair-page.ts'
export { report } from './en/report.ts'
export { series } from './en/series.ts'
export { search } from './en/search.ts'
export { take } from './en/take.ts'
export { terms } from './en/terms.ts'

export const genres = genreWords('en')
