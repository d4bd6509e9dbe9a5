import { expect, test } from 'vitest'
import { sharedRuns } from '../../../src/view/comparison/marks.ts'

const words = (text: string, runs: readonly { from: number; to: number }[]) => runs.map(({ from, to }) => text.slice(from, to))

test('finds what two texts have in common, wherever it stands, and not over a stop', () => {
  const [plan, told] = ['建成云桥水厂，改造老旧管网二十公里', '改造老旧管网十八公里；云桥水厂通水']
  const { first, second } = sharedRuns(plan, told)
  expect(words(plan, first)).toEqual(['云桥水厂', '改造老旧管网'])
  expect(words(told, second)).toEqual(['改造老旧管网', '云桥水厂'])
})

test('in long texts, agreements of three characters mean nothing', () => {
  const long = `${'甲乙丙丁戊己庚辛壬癸'.repeat(13)}老管网`
  expect(sharedRuns(long, '老管网要换').first).toEqual([])
  expect(words('老管网要换', sharedRuns('老管网', '老管网要换').second)).toEqual(['老管网'])
})

test('of other scripts, longer runs are needed', () => {
  const [one, other] = ['repair the old pipes of the town', 'the old pipes were laid anew']
  expect(words(one, sharedRuns(one, other).first).map((run) => run.trim())).toEqual(['the old pipes'])
  expect(sharedRuns('the old', 'the new').first).toEqual([])
})
