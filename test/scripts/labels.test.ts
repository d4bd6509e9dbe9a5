import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { offsetsInOrder, offsetsOf, quotationAt, type Offsets } from '../../scripts/fit/labels/quotations.ts'
import { problemLabels } from '../../scripts/fit/labels/problems.ts'
import { byKindAndName, nameByFile } from '../../scripts/fit/organisation-name.ts'
import type { JudgedPair } from '../../scripts/fit/labels/verdicts.ts'
import { known } from '../../scripts/fit/subjects.ts'

describe('places of labelled quotations', () => {
  const text = '　　渡口年久失修。\n夜航 灯标不全，\n渡口年久失修。'

  it('are found whatever white space stands between the characters', () => {
    const place = offsetsOf('夜航灯标不全', text)
    expect(quotationAt(place, text)).toBe('夜航 灯标不全')
  })

  it('follow one another: a quotation that stands twice is taken from where the one before begins', () => {
    expect(offsetsInOrder(['夜航灯标不全', '渡口年久失修'], text).map(([from]) => from)).toEqual([10, 19])
    expect(offsetsInOrder(['渡口年久失修', '夜航灯标不全'], text).map(([from]) => from)).toEqual([2, 10])
  })

  it('must stand in the report', () => {
    expect(() => offsetsOf('码头淤积', text)).toThrow('stands nowhere')
  })
})

describe('figures of single organisations', () => {
  it('stand under one name for a new district that became a district, and under its own for one that never did', () => {
    const files = ['云水新区管委会2014.txt', '云水区2019.txt', '青川新区2015.txt', '青川新区2018.txt']
    const named = files.map((file) => nameByFile(`${file.slice(0, 2)}区`, file))
    expect(byKindAndName(named, (name) => name, (of) => of.length)).toEqual({ district: 4, 'district, 云水区': 2, 'district, 青川新区': 2 }) // prettier-ignore
  })
})

describe('words of subjects', () => {
  it('are known where three organisations use them; single characters and what only one or two say are not', () => {
    const texts = ['渡口 灯标 渡船 船', '渡口 灯标 船', '渡口 船']
    expect(known({ 渡口: '灯标 渡船 船 渡口' }, texts)).toEqual({ 渡口: { 渡口: 3 } })
  })
})

it('keeps labels as stretches of named files, in order and without the words of a report', () => {
  const labels = [...problemLabels().values()]
  expect(labels.length).toBeGreaterThan(100)
  for (const { sha256, items, ...names } of labels) {
    expect(Object.keys(names)).toEqual(['organisation'])
    expect(sha256).toMatch(/^[0-9a-f]{64}$/)
    for (const [from, to] of items) expect(to).toBeGreaterThan(from)
  }
})

it('keeps judged verdicts as stretches of named files, each with what was said and what a reader says', () => {
  const file = new URL('../../scripts/fit/labels/verdicts.json', import.meta.url)
  const pairs = Object.values(JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, JudgedPair<Offsets>>>)
  const verdicts = pairs.flatMap((pair) => pair.verdicts)
  expect(verdicts.length).toBeGreaterThan(100)
  for (const { plan, shown, better, said, status, share } of verdicts) {
    for (const [from, to] of [plan, shown, ...better]) expect(to).toBeGreaterThan(from)
    expect(share === 'shared' ? said === status : share === 'arguable' || said !== status).toBe(true)
  }
})

it('keeps work that was read side by side as stretches of named files, what is surely and what is perhaps one row apart', () => {
  const file = new URL('../../scripts/fit/labels/work.json', import.meta.url)
  type Read = Readonly<Record<'same' | 'arguable', readonly (readonly [number, number, number, number])[]> & Record<'A' | 'B', { sha256: string }>>
  const read = Object.values(JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, Read>>)
  expect(read.flatMap(({ same }) => same).length).toBeGreaterThan(100)
  for (const { A, B, same, arguable } of read) {
    for (const { sha256 } of [A, B]) expect(sha256).toMatch(/^[0-9a-f]{64}$/)
    for (const [from, to, fromLater, toLater] of [...same, ...arguable]) expect([to > from, toLater > fromLater]).toEqual([true, true])
    expect(new Set([...same, ...arguable].map(String)).size).toBe(same.length + arguable.length)
  }
})
