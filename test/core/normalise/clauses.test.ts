import { expect, test } from 'vitest'
import { normalised } from './normalised.ts'

const report = normalised(`某局2031年工作总结

一、主要工作
改造老旧泵站十二座，新铺管道四十公里。

二、存在问题
1.面对用水量逐年增长的形势，管网更新步子偏慢，
漏损率居高不下，给用户带来不便。
2.抄表队伍年龄老化。

三、下一步打算
换泵十台；修订操作规程，开展培训两次。`)

test('each item has its smallest statements: a clause that complains of nothing is part of the statement that it leads to or follows from', () => {
  expect(report.problems.map(({ clauses }) => clauses.map(({ text }) => text))).toEqual([
    ['面对用水量逐年增长的形势，管网更新步子偏慢', '漏损率居高不下，给用户带来不便'],
    ['抄表队伍年龄老化'],
  ])
})

test('the text of each clause is a run of its item’s text', () => {
  for (const { text, clauses } of [report.problems, report.plans, report.work].flat()) {
    let at = 0
    for (const clause of clauses) {
      expect(text.indexOf(clause.text, at)).toBeGreaterThanOrEqual(at)
      at = text.indexOf(clause.text, at) + clause.text.length
    }
  }
})
