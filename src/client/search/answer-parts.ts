/** What stands around the results of an answer. */
export { charts } from './charts.ts'
export { filterFields } from './filters.ts'
