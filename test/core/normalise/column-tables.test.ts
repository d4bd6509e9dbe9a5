import { describe, expect, it } from 'vitest'
import { normalise } from '../../../src/core/normalise/index.ts'
import { readDocument } from '../../../src/core/read/index.ts'
import { p, r, tbl, wordOf } from '../read/word-package.ts'

const cell = (words: string): string => p(r(words))
const rows = (...table: readonly string[][]): string => tbl(table.map((row) => row.map((words) => cell(words))))

/** The problems, causes and plans of a report that holds a table. */
async function listsOf(table: string, heading = '二、存在问题及整改措施'): Promise<{ problems: string[]; causes: string[]; plans: string[] }> {
  const before = ['2021年度云岭镇党委书记述职报告', '一、主要工作', '（一）抓好学习。全年组织学习十二次，参加干部三百人次。', heading]
    .map(cell)
    .join('')
  const { document } = await readDocument('a.docx', wordOf(before + table + cell('汇报完毕。')))
  const report = normalise(document!)
  const texts = (list: 'problems' | 'causes' | 'plans'): string[] => report[list].map(({ marker, text }) => marker + text)
  return { problems: texts('problems'), causes: texts('causes'), plans: texts('plans') }
}

describe('a table of problems and what belongs to them', () => {
  it('is one stretch of problems with the measures inside it', async () => {
    const table = rows(
      ['序号', '存在问题', '整改措施', '时限'],
      ['1', '学习不够经常。', '每月学习一次。', '三月'],
      ['2', '场地偏少。', '改建仓库。', '五月'],
    )
    const { document } = await readDocument('a.docx', wordOf(['2021年度云岭镇党委书记述职报告', '二、存在问题及整改措施'].map(cell).join('') + table))
    const { parts } = normalise(document!)
    expect(parts.filter(({ part }) => part === 'problems').map(({ from, to }) => document!.text.slice(from, to).replace(/\s/g, ''))).toEqual([
      '学习不够经常。每月学习一次。三月2场地偏少。改建仓库。',
    ])
    expect(parts.filter(({ part }) => part === 'plans')).toHaveLength(2)
  })

  it.each([
    [
      'three columns',
      rows(
        ['序号', '存在问题', '整改措施'],
        ['1', '学习不够经常。有的支部一季度只学一次。', '每月学习一次。'],
        ['2', '活动场地偏少。', '改建两处旧仓库。'],
      ),
      { problems: ['学习不够经常。有的支部一季度只学一次', '活动场地偏少'], causes: [], plans: ['每月学习一次', '改建两处旧仓库'] },
    ],
    [
      'four columns, one of causes, and who is responsible',
      rows(
        ['主要问题', '原因分析', '下一步打算', '责任人'],
        ['学习不够经常。', '重视不够。', '每月学习一次。', '张某'],
        ['活动场地偏少。', '经费不足。', '改建两处旧仓库。', '李某'],
      ),
      { problems: ['学习不够经常', '活动场地偏少'], causes: ['重视不够', '经费不足'], plans: ['每月学习一次', '改建两处旧仓库'] },
    ],
    [
      'measures that are counted in their cell',
      rows(['问题', '措施'], ['学习不够经常。', '1.每月学习一次。2.每季检查一次。'], ['活动场地偏少。', '一是改建仓库。二是借用教室。']),
      { problems: ['学习不够经常', '活动场地偏少'], causes: [], plans: ['1.每月学习一次', '2.每季检查一次', '一是改建仓库', '二是借用教室'] },
    ],
    [
      'a problem that is merged over the rows of its measures',
      tbl([
        [cell('序号'), cell('存在问题'), cell('整改措施')],
        [cell('1'), ['<w:vMerge w:val="restart"/>', cell('学习不够经常。')], cell('每月学习一次。')],
        [cell('2'), ['<w:vMerge/>', p('')], cell('每季检查一次。')],
      ]),
      { problems: ['学习不够经常'], causes: [], plans: ['每月学习一次', '每季检查一次'] },
    ],
    [
      'a row over all columns before the names of the columns, which are repeated on the next page',
      tbl([
        [['<w:gridSpan w:val="3"/>', cell('问题整改清单')]],
        ...[
          ['序号', '存在问题', '整改措施'],
          ['1', '学习不够经常。', '每月学习一次。'],
          ['序号', '存在问题', '整改措施'],
          ['2', '活动场地偏少。', '改建仓库。'],
        ].map((row) => row.map(cell)),
      ]),
      { problems: ['学习不够经常', '活动场地偏少'], causes: [], plans: ['每月学习一次', '改建仓库'] },
    ],
    [
      'what was already done is no plan',
      rows(['存在问题', '整改落实情况'], ['学习不够经常。', '已建立制度。']),
      { problems: ['学习不够经常'], causes: [], plans: [] },
    ],
  ])('is read by its columns: %s', async (_, table, lists) => {
    expect(await listsOf(table)).toEqual(lists)
  })

  it('keeps its columns where the cells of a web page are', async () => {
    const table =
      '<table><tr><th>序号</th><th>存在问题</th><th>整改措施</th></tr><tr><td>1</td><td>学习不够经常，有的支部一季度只学一次。</td><td>每月学习一次，每季检查一次。</td></tr></table>'
    const page = `<html><body><h1>2021年度云岭镇党委书记述职报告</h1><p>一年来，全镇干部群众修了三座桥，挖了两口井。</p><p>二、存在问题及整改措施</p>${table}</body></html>`
    const { document } = await readDocument('a.html', new TextEncoder().encode(page))
    const report = normalise(document!)
    expect(report.problems.map(({ text }) => text)).toEqual(['学习不够经常，有的支部一季度只学一次'])
    expect(report.plans.map(({ text }) => text)).toEqual(['每月学习一次，每季检查一次'])
  })

  it('is told from a table of figures, which stays whole', async () => {
    const { problems } = await listsOf(rows(['年份', '桥', '井'], ['2020', '三座', '两口']), '二、完成情况')
    expect(problems).toEqual([])
  })
})
