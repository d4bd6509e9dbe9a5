import * as OpenCC from 'opencc-js'
import { describe, expect, it } from 'vitest'
import { accountability, contentOf, government, normalised } from './normalised.ts'

const traditional = OpenCC.Converter({ from: 'cn', to: 't' })
const simplified = OpenCC.Converter({ from: 't', to: 'cn' })

describe('a report in traditional characters', () => {
  it.each([
    ['accountability', accountability, 'a.txt'],
    ['government', government, '石溪县2023年政府工作报告_2023.txt'],
  ])('is read as its simplified twin and keeps its writing: %s', (_, text, path) => {
    const report = normalised(traditional(text), traditional(path))
    expect(report.language).toBe('zh-Hant')
    expect(report.blocks.map((block) => block.text).join('')).toContain('報告')
    expect(JSON.parse(simplified(JSON.stringify(contentOf(report))))).toEqual(contentOf(normalised(text, path)))
    expect(report.organisation).toBe(traditional(normalised(text, path).organisation ?? ''))
  })
})

describe('a report in English', () => {
  const text = `REPORT ON THE WORK OF THE GOVERNMENT
Delivered at the Second Session of the Congress on March 5, 2019
Fellow Deputies,
On behalf of the State Council, I will now report to you on the work of the government.
I. A Review of Work in 2018
Over the past year, we mended 23 bridges and opened four schools.
While recognizing our achievements, we are keenly aware that there are still many problems and challenges:
Small workshops lack orders and their costs are rising.
Water in the lower valley is far from clean.
We must face these problems and solve them.
II. Major Tasks for 2019
We will rebuild the dam and open two clinics.`
  const report = normalised(text, '2019.txt')

  it('has its language, kind, year and organisation', () => {
    expect(report).toMatchObject({ language: 'en', kind: 'government', year: 2019, organisation: 'State Council' })
  })

  it('has its parts by its own heading words', () => {
    expect(report.parts.filter(({ found }) => found).map(({ part }) => part)).toEqual(['preface', 'work', 'problems', 'work', 'plans'])
    expect(report.problems.map(({ text: words }) => words)).toEqual([
      'Small workshops lack orders and their costs are rising',
      'Water in the lower valley is far from clean',
    ])
  })
})
