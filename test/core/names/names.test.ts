import { describe, expect, test } from 'vitest'
import { mayBeRenamed, nameKey, placeOf, reachOf, relationOf, placeStems } from '../../../src/core/names/index.ts'

describe('reachOf', () => {
  test.each([
    [
      'proper',
      [
        '澜江县水务局',
        '槐荫镇',
        '国务院',
        '甘肃',
        '河东水利水电学院',
        '清河市第三人民医院',
        '岭南公交集团第二客运分公司',
        '海东州',
        '北原新城管委会',
      ],
    ],
    [
      'functional',
      ['县水务局', '市三院', '第二客运分公司', '住房和城乡建设局', '市中级人民法院', '县委组织部', '高新区管委会', '实验小学', '水务集团'],
    ],
    ['bare', ['县人民政府', '院党委', '学院', '省人民政府', '镇党委', '市局', '机关单位', '区人民法院']],
    ['masked', ['XX镇', '某县', '***', '○○学院党委']],
  ] as const)('%s', (reach, names) => {
    expect(names.map((name) => [name, reachOf(name)])).toEqual(names.map((name) => [name, reach]))
  })

  test('a place is a territory with a name of its own, not a subject that ends as territories do', () => {
    const places = { 清河市澜江县教育局: '清河市澜江县', 住房和城乡建设局: '', 澜江县乡村振兴局: '澜江县', 县教育局: '', 甘肃省财政厅: '甘肃' }
    expect(Object.fromEntries(Object.keys(places).map((name) => [name, placeOf(name)]))).toEqual(places)
  })
})

describe('relationOf', () => {
  test.each([
    ['equal', '甘肃', '甘肃省人民政府'],
    ['equal', '澜江经济技术开发区管理委员会', '澜江经开区管委会'],
    ['equal', '澜江高新技术产业开发区', '澜江高新区管委会'],
    ['apart', '澜江经济技术开发区', '澜江高新区'],
    ['equal', '中华人民共和国国务院', '国务院'],
    ['equal', '中共槐荫镇委员会', '槐荫镇党委'],
    ['equal', '新疆维吾尔自治区人民政府', '新疆'],
    ['equal', '澜江县教育局', '澜江仡佬族苗族自治县教育局'],
    ['equal', '海东州', '海东哈萨克自治州人民政府'],
    ['equal', '共青团澜江县委员会', '澜江县团委'],
    ['shortened', '团县委', '共青团澜江县委员会'],
    ['equal', '澜江县人大常委会', '澜江县人民代表大会常务委员会'],
    ['equal', '中国人民政治协商会议澜江县委员会常务委员会', '澜江县政协'],
    ['shortened', '县水务局', '澜江县水务局'],
    ['shortened', '水务局', '澜江县水务局'],
    ['shortened', '北原区', '清河市北原区人民政府'],
    ['shortened', '澜江', '澜江县人民政府'],
    ['shortened', '第二客运分公司', '岭南公交集团第二客运分公司'],
    ['abbreviated', '市三院', '清河市第三人民医院'],
    ['abbreviated', '市发改委', '清河市发展和改革委员会'],
    ['abbreviated', '机电学院', '机械与电气工程学院'],
    ['abbreviated', '二中', '清河市第二中学'],
    ['abbreviated', '清河水务集团', '清河市水务集团'],
    ['equal', '清河水务集团', '清河水务（集团）有限责任公司'],
    ['equal', '清河供水公司', '清河供水股份有限公司'],
    ['abbreviated', '清河城投', '清河市城市建设投资集团有限公司'],
    ['abbreviated', '清河水投', '清河市水务投资有限公司'],
    ['abbreviated', '三院', '清河市第三人民医院'],
    ['apart', '清河城投', '清河市交通投资集团有限公司'],
    ['apart', '县教育局', '清河市教育局'],
    ['apart', '槐荫镇', '上槐荫镇'],
    ['apart', '澜江县水务局', '澜江县教育局'],
    ['apart', '吉林市', '吉林省'],
    ['apart', '市三院', '清河市第二人民医院'],
  ] as const)('%s: %s, %s', (relation, one, other) => {
    expect(relationOf(one, other)).toBe(relation)
    expect(relationOf(other, one)).toBe(relation)
  })

  test('one key serves the forms of one name', () => {
    expect(nameKey('澜江县水务局党组')).toBe(nameKey('澜江县 水务局'))
    expect(nameKey('北原新区管委会')).toBe(nameKey('北原区人民政府'))
  })
})

test.each([
  ['澜江县环境保护局', '澜江县生态环境局', true, true],
  ['澜江县水务局', '澜江县水利局', false, true],
  ['澜江县水务局', '澜江县教育局', false, false],
  ['槐荫镇', '槐树镇', false, false],
  ['清河市北原区', '清河市南原区', false, false],
  ['河东学院', '河东理工大学', true, true],
  ['槐荫乡', '槐荫镇', true, true],
  ['澜江县槐荫镇党委', '槐荫街道党工委', true, true],
  ['澜江县教育局', '澜江市教育局', true, true],
  ['澜江县教育局', '澜江市财政局', false, false],
])('mayBeRenamed: %s, %s', (one, other, closely, loosely) => {
  expect([mayBeRenamed(one, other, 'closely'), mayBeRenamed(one, other, 'loosely')]).toEqual([closely, loosely])
})

test.each([
  ['青禾市望澜区教育局', ['青禾', '望澜']],
  ['岭南省青禾市人民政府', ['岭南', '青禾']],
  ['河北省人民政府', ['河北']],
  ['广西壮族自治区人民政府', ['广西']],
  ['县教育局', []],
  ['国务院', []],
])('placeStems: %s', (name, stems) => {
  expect(placeStems(name)).toEqual(stems)
})
