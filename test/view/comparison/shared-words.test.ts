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

test('no number is cut: neither its digits, nor its decimals, nor its unit', () => {
  const marked = (one: string, other: string) => {
    const { first, second } = sharedRuns(one, other)
    return [words(one, first), words(other, second)]
  }
  expect(marked('新增公共车位1.2万个', '新增公共车位15380个')).toEqual([['新增公共车位'], ['新增公共车位']])
  expect(marked('村道硬化3.5公里以上', '村道硬化3.5公顷以上')).toEqual([['村道硬化'], ['村道硬化']])
  expect(marked('绿化面积提高5%左右', '绿化面积提高5个百分点左右')).toEqual([['绿化面积提高'], ['绿化面积提高']])
  expect(marked('改造管网二十三公里', '改造管网十三公里')).toEqual([['改造管网'], ['改造管网']])
  expect(marked('今年补种果树740棵并管护', '去年补种果树3740棵并管护')).toEqual([
    ['年补种果树', '并管护'],
    ['年补种果树', '并管护'],
  ])
  // The same number is whole on both sides.
  expect(marked('必须新增车位380个', '已经新增车位380个')).toEqual([['新增车位380个'], ['新增车位380个']])
  expect(marked('坚持统一领导和分级负责', '落实统一领导和分级包干')).toEqual([['统一领导和分级'], ['统一领导和分级']])
})
