import { expect, test } from 'vitest'
import { byPinyin, initialOf, OTHER_INITIAL } from '../../src/view/pinyin.ts'

test('a term stands under the first letter of its pinyin', () => {
  const terms = [
    '安全',
    '办理',
    '常态',
    '党建',
    '恩施',
    '法治',
    '改革',
    '环境',
    '经济',
    '空间',
    '李子',
    '民生',
    '农业',
    '偶遇',
    '平台',
    '群众',
    '人才',
    '社会',
    '图书馆',
    '文化',
    '项目',
    '医疗',
    '增长',
  ]
  expect(terms.map(initialOf).join('')).toBe('abcdefghjklmnopqrstwxyz')
})

test('Latin letters stand under themselves, everything else apart', () => {
  expect(['GDP', 'ppp'].map(initialOf)).toEqual(['g', 'p'])
  expect(['5G', 'Я'].map(initialOf)).toEqual([OTHER_INITIAL, OTHER_INITIAL])
})

test('a page is in the order of a dictionary', () => {
  expect(['党员', '大桥', '电梯', '调研'].sort(byPinyin)).toEqual(['大桥', '党员', '电梯', '调研'])
})
