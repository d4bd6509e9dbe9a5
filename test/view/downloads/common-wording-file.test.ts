import { expect, test } from 'vitest'
import { directoryOf } from '../../../src/view/directory.ts'
import { commonWordingFile } from '../../../src/view/downloads/json-files.ts'
import { madeEntry, madeIndex, madeSeries } from '../made.ts'

test('names the reports once and numbers them; a report that the index does not list is not named', () => {
  const directory = directoryOf(madeIndex({ reports: [madeEntry('r1', 2016), madeEntry('r2', 2017)], series: [madeSeries(['r1', 'r2'])] }))
  const passages = [
    { id: 'b1', share: 0.5, runs: [{ from: 0, to: 12 }], where: ['r2', 'r1'] },
    { id: 'b2', share: 0.12345, runs: [{ from: 3, to: 15 }], where: ['gone', 'r1'] },
  ]
  expect(commonWordingFile({ report: 'r0', letters: 96, share: 0.25, passages }, directory)).toEqual({
    share: 0.25,
    blocks: [
      { id: 'b1', share: 0.5, runs: [[0, 12]], where: [0, 1] },
      { id: 'b2', share: 0.123, runs: [[3, 15]], where: [1] },
    ],
    reports: [
      ['松岭县', '2017', 's/2017/'],
      ['松岭县', '2016', 's/2016/'],
    ],
  })
})
