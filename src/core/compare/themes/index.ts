export { complaintFinder, themeFinder } from './subjects.ts'
export { themeVocabulary } from './theme-vocabulary.ts'
