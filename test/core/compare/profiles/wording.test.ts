import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lexiconOf } from '../../../../src/core/compare/profiles/lexicon.ts'
import { finderOf } from '../../../../src/core/compare/themes/index.ts'
import { ClauseReader } from '../../../../src/core/compare/profiles/clauses.ts'
import { SimilarityMeter } from '../../../../src/core/compare/similarity-measures.ts'
import { noTerms, TermIndex } from '../../../../src/core/compare/profiles/vector.ts'
import { ownYearsOf } from '../../../../src/core/text/set-phrases.ts'
import { sameness, wordingOf } from '../../../../src/core/compare/profiles/wording.ts'
import { tokensOf } from '../../../../src/core/compare/diff/tokens.ts'
import { pairwise } from '../report-maker.ts'

describe('wordingOf', () => {
  it.each([
    ['2019年，学习党的十九大精神，修路３公里。', '学习 修路 公里'],
    ['“十三五”时期，完成ＧＤＰ增长6.5%', '完成gdp增长'],
    ['全年召开会议XX次', '全年召开会议 次'],
    ['新建100.5公里２０２０年度路网', '新建 公里 路网'],
    ['增长3.5，2019年增长1,200个百分点', '增长 增长'],
    ['PM2.5浓度x下降xx', 'pm 浓度x下降'],
    ['修路🚧𠮷安桥', '修路 𠮷安桥'],
    ['', ''],
  ])('keeps of %j what says something', (text, wording) => {
    expect(wordingOf(text)).toBe(wording)
  })
})

describe('ClauseReader', () => {
  const reader = new ClauseReader(new TermIndex({ known: noTerms, weight: () => 1 }))

  it('makes clauses that joined are the wording of the text', () => {
    const piece = fc.constantFrom(
      '修路',
      '，',
      '。',
      '2019年',
      '“十三五”规划',
      '“',
      '”',
      '３．５',
      '%',
      '，',
      '以',
      '习近平总书记',
      'ＧＤＰ',
      ' ',
      '𠮷',
      '一',
      'xx',
      '（',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('')
        expect(
          reader
            .read(text)
            .map((clause) => clause.wording)
            .join(' '),
        ).toBe(wordingOf(text))
      }),
    )
  })

  it('makes equal clauses of different texts one', () => {
    expect(reader.read('修桥，铺路')[1]).toBe(reader.read('铺路。植树')[0])
  })
})

describe('sameness', () => {
  it('passes over punctuation, years and congresses, not over numbers', () => {
    expect(sameness('2018年，学习十八大精神。')).toBe(sameness('2019年 学习十九大精神'))
    expect(sameness('ＧＤＰ 增长（５％）')).toBe('gdp增长5')
    expect(sameness('Cafe\u0301 2座')).toBe(sameness('café2座'))
    expect(sameness('————')).toBe('')
    expect(sameness('培训12次')).not.toBe(sameness('培训4次'))
  })

  it.each([
    ['congresses', '学习党的十八大精神', '学习党的十九大精神', true],
    ['congresses without the name of the party', '十九大以来', '二十大以来', true],
    ['works of a number', '实施十二大民生工程', '实施十五大民生工程', false],
    ['works of a round number', '实施十大民生工程', '实施十二大民生工程', false],
    ['works of a number that a congress has', '抓好二十大行动', '抓好二十一大行动', false],
    ['plan years', '2020年要修好渠', '2021年要修好渠', true],
    ['plan years in Chinese digits', '二〇二〇年要修好渠', '2021年度要修好渠', true],
    ['deadlines', '力争2025年修好渠', '力争2028年修好渠', false],
    ['deadlines as far away', '力争2025年修好渠', '力争2026年修好渠', false],
  ])('takes %s for what they are', (_, a, b, isSame) => {
    const [earlier, later] = [2019, 2020].map((year) => ownYearsOf({ year, reviewedYear: year, planYear: year + 1 }))
    expect(sameness(a, earlier) === sameness(b, later)).toBe(isSame)
  })
})

describe('tokensOf', () => {
  it('covers the text without gaps, in half width, and keeps years, numbers and masks whole', () => {
    const text = '2019年度，培训１２期、***人次，GDP增长6.5％'
    const tokens = tokensOf(text, pairwise)
    expect(tokens.map((token) => token.text).join('')).toBe('2019年度,培训12期、***人次,GDP增长6.5%')
    expect(tokens.map((token) => token.from + token.text.length)).toEqual([...tokens.slice(1).map((token) => token.from), text.length])
    expect(tokens.filter((token) => token.kind !== 'word' && token.kind !== 'mark').map(({ text: one, kind }) => [one, kind])).toEqual([
      ['2019年度', 'formula'],
      ['12', 'number'],
      ['***', 'masked'],
      ['6.5%', 'number'],
    ])
  })
})

describe('lexiconOf', () => {
  it('cuts where the words are most frequent together', () => {
    const lexicon = lexiconOf(['研究', '研究生', '生命', '命', '起源'], [1, 4, 1, 5, 2])
    expect(lexicon.termsOf('研究生命起源')).toEqual([0, 2, 4])
    expect(lexicon.termsOf('研究 甲 起源')).toEqual([0, 4])
  })
})

describe('finderOf', () => {
  it('counts the longest word that begins first, in parts where it belongs to several subjects', () => {
    const finder = finderOf({ 路: '公路 道路', 车: '公交 道路' })
    const strengths = (wording: string) => [...finder.strengthsOf([finder.wordsIn(wording)])]
    expect(strengths('道路与公路').map((strength) => strength ** 2)).toEqual([expect.closeTo(1.5), expect.closeTo(0.5)])
    expect(strengths('水库')).toEqual([0, 0])
  })
})

describe('TermIndex', () => {
  const index = new TermIndex({ known: noTerms, weight: (code) => (code === 3 ? 0 : 1) })
  const vector = (...codes: number[]) => index.vectorOf([index.listOf(codes)])

  it('weighs terms and dampens repetition', () => {
    const table = index.cosines([vector(1, 1, 1, 2), vector(1, 2, 3), vector(3), vector()], [vector(1, 2), vector(1), vector(2)])
    const [three, length] = [1 + Math.log(3), Math.hypot(1 + Math.log(3), 1)]
    const rows = [
      [(three + 1) / length / Math.SQRT2, three / length, 1 / length],
      [1, Math.SQRT1_2, Math.SQRT1_2],
      [0, 0, 0],
      [0, 0, 0],
    ]
    for (const [row, cells] of rows.entries()) expect([...table.row(row)]).toEqual(cells.map((cell) => expect.closeTo(cell) as number))
  })

  it('keeps the vectors of more terms than its lists had room for at first', () => {
    const codes = Array.from({ length: 9000 }, (_, at) => 10 + at)
    const [long, short] = [vector(...codes), vector(codes.at(-1)!)]
    expect(index.cosines([long], [short, long]).at(0, 0)).toBeCloseTo(1 / Math.sqrt(9000))
    expect(index.cosines([long], [short, long]).at(0, 1)).toBeCloseTo(1)
  })
})

describe('SimilarityMeter', () => {
  const reader = new ClauseReader(new TermIndex({ known: noTerms, weight: () => 1 }))
  const measures = (a: string, b: string) => {
    const [earlier, later] = [reader.read(a), reader.read(b)]
    return new SimilarityMeter(reader).measure(earlier, later)
  }

  it('is 1 throughout for equal texts and 0 for texts that share nothing', () => {
    expect(measures('修桥铺路，造福乡里', '修桥铺路，造福乡里')).toEqual({ cosine: 1, jaccard: 1, edit: 1 })
    expect(measures('修桥铺路', '防汛值守')).toEqual({ cosine: 0, jaccard: 0, edit: 0 })
  })

  it('sees a change of order only in the edit measure', () => {
    const changed = measures('修桥铺路，造福乡里', '造福乡里，修桥铺路')!
    expect(changed).toMatchObject({ cosine: 1, jaccard: 1, edit: 0.5 })
  })

  it('counts clauses that come again, and nothing that was measured before', () => {
    const [once, twice, other] = ['修桥铺路', '修桥铺路。造福乡里。修桥铺路', '防汛值守，造福乡里'].map((text) => reader.read(text))
    const meter = new SimilarityMeter(reader)
    const first = meter.measure(once!, twice!)
    // 修桥 桥铺 铺路 twice and 造福 福乡 乡里 once against 修桥 桥铺 铺路 once.
    const repeated = 1 + Math.log(2)
    expect(first!.cosine).toBeCloseTo(repeated / Math.hypot(repeated, 1), 3)
    expect(first).toMatchObject({ jaccard: 0.5, edit: 0.5 })
    meter.measure(twice!, other!)
    expect(meter.measure(once!, twice!)).toEqual(first)
  })

  it('is unknown for an empty text', () => {
    expect(measures('', '修桥铺路')).toBeNull()
  })
})
