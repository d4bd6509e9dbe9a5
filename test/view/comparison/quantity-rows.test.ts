import { expect, test } from 'vitest'
import type { Quantity } from '../../../src/core/model.ts'
import { messages } from '../../../src/i18n/index.ts'
import { quantitiesToRows } from '../../../src/view/comparison/quantities.ts'

const quantity = (value: number | null, unit: string, text: string): Quantity => ({
  text,
  value,
  unit,
  of: '会议',
  qualifier: '',
  masked: value === null,
  from: 0,
  to: 1,
})
const { comparison: t } = messages('zh')
const only = (earlier: Quantity | null, later: Quantity | null, unit = '次') => quantitiesToRows([{ of: '会议', unit, earlier, later }], t, 'zh')[0]

test('a difference has its sign, its unit and its share', () => {
  expect(only(quantity(12, '次', '12次'), quantity(4, '次', '4次'))).toEqual({
    of: '会议',
    earlier: '12次',
    later: '4次',
    direction: 'down',
    difference: '−8次 (−67%)',
  })
})

test('a difference is written in the scale of its figures, the finer of two', () => {
  const difference = (earlier: Quantity, later: Quantity) => only(earlier, later, '元')?.difference
  expect(difference(quantity(562e6, '元', '5.62亿元'), quantity(604e6, '元', '6.04亿元'))).toBe('+0.42亿元 (+7%)')
  expect(difference(quantity(2e12, '元', '2万亿元'), quantity(1e12, '元', '1万亿元'))).toBe('−1万亿元 (−50%)')
  expect(difference(quantity(9000, '元', '9000元'), quantity(12000, '元', '1.2万元'))).toBe('+3000元 (+33%)')
  expect(difference(quantity(7e11, '元', '7000亿元'), quantity(1.9e12, '元', '1.9万亿元'))).toBe('+1.2万亿元 (+171%)')
  expect(difference(quantity(7e11, '元', '7000亿元'), quantity(1.5e12, '元', '1.5万亿元'))).toBe('+8000亿元 (+114%)')
  expect(difference(quantity(5e7, '元', '5000万元'), quantity(1.2e8, '元', '1.2亿元'))).toBe('+7000万元 (+140%)')
  expect(difference(quantity(24700, '元', '2.47万元'), quantity(25000, '元', '2.5万元'))).toBe('+300元 (+1%)')
})

test('percentages differ by points, not by shares', () => {
  expect(only(quantity(7.1, '%', '7.1%'), quantity(7.4, '%', '7.4%'), '%')?.difference).toBe('+0.3个百分点')
})

test('neither has a change of so many points a share of its own', () => {
  expect(only(quantity(3, '个百分点', '3个百分点'), quantity(4, '个百分点', '4个百分点'), '个百分点')?.difference).toBe('+1个百分点')
})

test('a masked number is unknown, never zero', () => {
  expect(only(quantity(12, '次', '12次'), quantity(null, '次', 'X次'))).toMatchObject({
    later: 'X次（遮盖）',
    direction: 'unknown',
    difference: '无法比较',
  })
})

test('a share that would be rounded away keeps its first digit', () => {
  expect(only(quantity(71_600, '次', '71600次'), quantity(71_400, '次', '71400次'))?.difference).toBe('−200次 (−0.3%)')
  expect(only(quantity(71_600, '次', '71600次'), quantity(71_590, '次', '71590次'))?.difference).toBe('−10次 (−0.01%)')
})

test('from zero there is no share', () => {
  expect(only(quantity(0, '次', '0次'), quantity(3, '次', '3次'))?.difference).toBe('+3次')
})

test('of figures that are not written exactly only that is said of a difference which holds wherever they lie', () => {
  const bounded = (value: number, qualifier: string) => ({ ...quantity(value, '张', `${value}张`), qualifier })
  const difference = (earlier: Quantity, later: Quantity) => only(earlier, later, '张')?.difference
  expect(difference(bounded(500, ''), bounded(900, '超'))).toBe('至少+400张 (+80%)')
  expect(difference(bounded(500, '不超过'), bounded(900, ''))).toBe('至少+400张 (+80%)')
  expect(difference(bounded(500, '以上'), bounded(400, ''))).toBe('至少−100张 (−20%)')
  expect(difference(bounded(500, '以上'), bounded(900, ''))).toBe('约+400张 (+80%)')
  expect(difference(bounded(500, '超'), bounded(900, '超'))).toBe('约+400张 (+80%)')
  expect(difference(bounded(500, '左右'), bounded(900, '超'))).toBe('约+400张 (+80%)')
  expect(difference(bounded(500, '以上'), bounded(500, '以上'))).toBe('持平')
  expect(difference(bounded(500, ''), bounded(500, '以上'))).toBe('大致持平')
})

test('up to a limit a figure may lie anywhere, and of two limits it is these that moved', () => {
  const limited = (value: number, qualifier = '') => ({ ...quantity(value, '%', `${value}%`), qualifier })
  const moved = (earlier: Quantity, later: Quantity) => {
    const row = only(earlier, later, '%')!
    return `${row.direction} ${row.difference}`
  }
  expect(moved(limited(5.5, '以内'), limited(5, '以下'))).toBe('down −0.5个百分点')
  expect(moved(limited(5), limited(5.3, '以下'))).toBe('unknown 至多+0.3个百分点')
  expect(moved(limited(5, '超'), limited(5.3, '不超过'))).toBe('unknown 至多+0.3个百分点')
  expect(moved(limited(5, '左右'), limited(5.3, '以下'))).toBe('unknown 无法比较')
  expect(moved(limited(3, '至多'), limited(2.2))).toBe('unknown 至多−0.8个百分点')
  expect(moved(limited(3, '以内'), limited(2.2, '近'))).toBe('unknown 无法比较')
  expect(moved(limited(3, '以内'), limited(3.4))).toBe('up 至少+0.4个百分点')
  expect(moved(limited(3), limited(2.5, '以内'))).toBe('down 至少−0.5个百分点')
  expect(moved(limited(3, '至少'), limited(3.4, '至少'))).toBe('up 约+0.4个百分点')
})

test('a range is not level with a number because its lower end is', () => {
  const aim = (text: string, value: number, qualifier = '') => ({ ...quantity(value, '%', text), qualifier })
  const moved = (earlier: Quantity, later: Quantity) => {
    const row = only(earlier, later, '%')!
    return `${row.direction} ${row.difference}`
  }
  const range = aim('5%至5.5%', 5, '至5.5')
  expect(moved(range, aim('5%左右', 5, '左右'))).toBe('down 下限持平，上限降低')
  expect(moved(aim('5%', 5), range)).toBe('up 下限持平，上限提高')
  expect(moved(range, aim('5.5%', 5.5))).toBe('up 上限持平，下限提高')
  expect(moved(range, aim('5.2%', 5.2))).toBe('unknown 无法比较')
  expect(moved(range, range)).toBe('level 持平')
  expect(moved(range, aim('3%', 3))).toBe('down 约−2个百分点')
})

test('of a number that is more than a round one nothing is said beside one up to the next round one', () => {
  const more = (value: number, qualifier = '多') => ({ ...quantity(value, '张', `${value}张`), qualifier })
  const moved = (earlier: Quantity, later: Quantity) => {
    const row = only(earlier, later, '张')!
    return `${row.direction} ${row.difference}`
  }
  expect(moved(more(7420, ''), more(7000))).toBe('unknown 无法比较')
  expect(moved(more(7000, '余'), more(7420, ''))).toBe('unknown 无法比较')
  expect(moved(more(1300, '余'), more(1000))).toBe('unknown 无法比较')
  expect(moved(more(13e10), more(1.363e11, ''))).toBe('unknown 无法比较')
  expect(moved(more(8000, ''), more(7000))).toBe('down 约−1000张 (−13%)')
  expect(moved(more(6900, ''), more(7000))).toBe('up 至少+100张 (+1%)')
  expect(moved(more(3000), more(2000))).toBe('down 约−1000张 (−33%)')
  expect(moved(more(7000, ''), more(7000))).toBe('level 大致持平')
  expect(moved(more(7420, ''), more(7000, '最多'))).toBe('down 至少−420张 (−6%)')
})
