import { describe, expect, it } from 'vitest'
import { readWord } from './read-word.ts'
import { field, p, r, wordOf } from './word-package.ts'
import { shape, oldShape, both, control, math, mr } from './word-shapes.ts'

describe('the words of a Word document, whatever is wrapped around them', () => {
  const wrapped = (element: string, attributes = ''): string => p(r('修桥') + `<w:${element} ${attributes}>${r('三座')}</w:${element}>` + r('。'))
  it.each([
    ['a smart tag', wrapped('smartTag', 'w:element="x"'), '修桥三座。'],
    ['a simple field', wrapped('fldSimple', 'w:instr=" DOCPROPERTY x "'), '修桥三座。'],
    ['an overridden direction', wrapped('bdo', 'w:val="ltr"') + wrapped('dir', 'w:val="ltr"'), '修桥三座。\n修桥三座。'],
    ['custom XML in a line and around paragraphs', `<w:customXml w:element="x">${wrapped('customXml', 'w:element="y"')}</w:customXml>`, '修桥三座。'],
    ['a link', wrapped('hyperlink', 'w:anchor="b"'), '修桥三座。'],
    ['controls in a line, around a paragraph, in each other', control('', p(r('修桥') + control('', control('', r('三座'))))), '修桥三座'],
    [
      'a control around the rows and cells of a table',
      `<w:tbl>${control('', `<w:tr>${control('', `<w:tc>${p(r('桥'))}</w:tc>`)}<w:tc>${p(r('三'))}</w:tc></w:tr>`)}</w:tbl>`,
      '桥\t三',
    ],
    ['a field with its code apart', p(r('修桥') + field(' REF a ', r('三座')) + r('。')), '修桥三座。'],
    ['fields in fields', p(field(` IF ${'x'} `, field(' PAGE ', r('三')) + r('座'))), '三座'],
    ['a field that never ends', p(r('修') + '<w:r><w:fldChar w:fldCharType="begin"/></w:r>' + r('桥')), '修桥'],
    ['an element that nobody knows', p(`<w:newest>${r('修桥')}</w:newest>`), '修桥'],
    ['runs without a paragraph', r('修桥'), '修桥'],
  ])('are read in order: %s', async (_, body, text) => {
    expect(await readWord(wordOf(body))).toEqual({ text, ids: [] })
  })
})

describe('signs that are elements', () => {
  it.each([
    [
      'hyphens that do not break, and those that are not seen',
      '<w:r><w:t>2020</w:t><w:noBreakHyphen/><w:t>2021</w:t><w:softHyphen/></w:r>',
      '2020-2021',
    ],
    ['tabs and breaks', '<w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t><w:cr/><w:t>丁</w:t></w:r>', '甲 乙\n丙\n丁'],
    ['a sign of a symbol font', '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/><w:t>已办</w:t></w:r>', '✓已办'],
    ['letters in a symbol font', `<w:r><w:rPr><w:rFonts w:ascii="Symbol"/></w:rPr><w:t>a</w:t></w:r>`, 'α'],
    ['a sign before a number, which is only decoration', '<w:r><w:sym w:font="Wingdings" w:char="F0D8"/></w:r>' + r('（二）修桥'), '{➢}（二）修桥'],
    ['a sign that nobody knows', '<w:r><w:sym w:font="Own Signs" w:char="F041"/></w:r>', '\ufffd'],
    ['powers of metres', r('800m') + r('2', '<w:vertAlign w:val="superscript"/>'), '800m²'],
    [
      'a reading above a word',
      '<w:r><w:ruby><w:rt><w:r><w:t>shuài</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>率</w:t></w:r></w:rubyBase></w:ruby></w:r>' + r('先'),
      '率{(shuài)}先',
    ],
    ['a reading in the code of a field', field(' EQ \\* jc2 \\* "Font:宋体" \\o\\ad(\\s\\up 9(shuài),率)', null) + r('先'), '率先'],
    ['a number in a ring, and a fraction', field('eq \\o\\ac(○,3)', null) + field(' EQ \\f(2,5)', null), '③2/5'],
    ['a symbol by its number', field(' SYMBOL 252 \\f "Wingdings" \\s 10 ', null), '✓'],
  ])('are written as what they show: %s', async (_, runs, text) => {
    expect(await readWord(wordOf(p(runs)))).toEqual({ text, ids: [] })
  })

  it.each([
    ['text', mr('96.5%'), '96.5%'],
    ['a fraction', `<m:f><m:num>${mr('2')}</m:num><m:den>${mr('a+b')}</m:den></m:f>`, '2/(a+b)'],
    [
      'powers',
      `<m:sSup><m:e>${mr('x')}</m:e><m:sup>${mr('2')}</m:sup></m:sSup><m:sSup><m:e>${mr('y')}</m:e><m:sup>${mr('k')}</m:sup></m:sSup>`,
      'x²y^k',
    ],
    ['an index', `<m:sSub><m:e>${mr('PM')}</m:e><m:sub>${mr('2.5')}</m:sub></m:sSub>`, 'PM2.5'],
    ['a root in brackets', `<m:d><m:e><m:rad><m:deg/><m:e>${mr('2')}</m:e></m:rad></m:e></m:d>`, '(√2)'],
    ['a sum', `<m:nary><m:naryPr><m:chr m:val="∑"/></m:naryPr><m:e>${mr('n')}</m:e></m:nary>`, '∑n'],
  ])('are written as they would be typed, in formulas: %s', async (_, content, text) => {
    expect(await readWord(wordOf(p(r('达到') + math(content) + r('。'))))).toEqual({ text: `达到${text}。`, ids: [] })
  })
})

describe('text boxes', () => {
  it.each([
    ['of newer programs', shape(p(r('修桥')) + p(r('挖井')))],
    ['of older programs', oldShape(p(r('修桥')) + p(r('挖井')))],
    ['for both, once', both(shape(p(r('修桥')) + p(r('挖井'))), oldShape(p(r('修桥')) + p(r('挖井'))))],
    ['that only the older can show', both('<w:drawing/>', oldShape(p(r('修桥')) + p(r('挖井'))))],
  ])('are read where they stand: %s', async (_, content) => {
    const body = p(r('一年来。')) + p(`<w:r>${content}</w:r>`) + p(r('完。'))
    expect(await readWord(wordOf(body))).toEqual({ text: '一年来。\n修桥\n挖井\n完。', ids: [] })
  })

  it('stand below the paragraph that holds them, but above the first of the document', async () => {
    const anchored = (inBox: string, words: string): string => p(`<w:r>${shape(p(r(inBox)))}</w:r>` + r(words))
    expect((await readWord(wordOf(anchored('标题', '甲') + anchored('框', '乙')))).text).toBe('标题\n甲\n乙\n框')
  })

  it('may be words drawn as letters', async () => {
    expect((await readWord(wordOf(p('<w:r><w:pict><v:shape><v:textpath string="云岭镇文件"/></v:shape></w:pict></w:r>')))).text).toBe('云岭镇文件')
  })
})
