import type { Genre } from './genre.ts'

/** Reports of any other genre, and documents that are none. */
export const other: Genre = {
  kind: 'other',
  names: { zh: '其他报告', en: 'Other reports' },
  slug: '其他',
  titles: [{ pattern: /统计公报|预算|决算|审计|调研|执法|整改/, example: '2023年财政决算报告' }],
  openings: [],
  headings: [],
  parts: [],
  whose: 'organisation',
  labelledBy: 'either',
  isOfAllWork: false,
}
