import { expect, it } from 'vitest'
import { compare } from '../../../../src/core/compare/index.ts'
import type { Quantity } from '../../../../src/core/model.ts'
import { pairwise, quantityOf, reportOf } from '../report-maker.ts'
import { others } from './other-work.ts'

it('holds a number against fewer of more things in the same deed, and against one of a general name where these do the same', () => {
  const holds = (aimed: string, of: string, told: string, toldOf: string): string[] => {
    const plan = `办好云岭夜校。面向茶农开设修剪、制茶、电商三门课程，${aimed}。`
    const answer = `云岭夜校面向茶农开出修剪、制茶、电商三门课程，${told}。`
    const counted = (text: string, name: string): Quantity[] => {
      const found = /(\d+)(\D)/u.exec(text)!
      return [quantityOf(name, Number(found[1]), found[2]!, found.index)]
    }
    const before = reportOf({ year: 2020, plans: [plan], quantities: counted(plan, of) })
    const after = reportOf({ year: 2021, work: [answer, ...others], quantities: counted(answer, toldOf) })
    return compare(before, after, { segment: pairwise }).followThrough[0]!.targets.map((target) => `${target.of} ${target.outcome}`)
  }
  expect(holds('改造山村书屋9间', '山村书屋', '改造书屋7间', '书屋')).toEqual(['山村书屋 below'])
  expect(holds('改造山村书屋9间', '山村书屋', '改造书屋12间', '书屋')).toEqual([])
  expect(holds('改造山村书屋9间', '山村书屋', '新建书屋7间', '书屋')).toEqual([])
  expect(holds('动员9家企业与小茶园结对', '企业', '动员7家企业与小茶园结对', '企业')).toEqual(['企业与小茶园结对 below'])
  expect(holds('动员9家企业与小茶园结对', '企业', '表彰7家企业参加展销', '企业')).toEqual([])
  // Of two deeds, one may have been done to all of them, and the other told elsewhere.
  expect(holds('完成9间书屋改造和屋顶翻新', '书屋', '完成7间书屋改造', '书屋')).toEqual([])
  expect(holds('完成9间书屋改造和屋顶翻新', '书屋', '完成7间书屋改造和屋顶翻新', '书屋')).toEqual(['书屋改造和屋顶翻新 below'])
  expect(holds('制茶手续压减至9项', '制茶手续', '制茶手续压减至7项', '制茶手续')).toEqual(['制茶手续 within'])
  expect(holds('制茶手续压减至9项', '制茶手续', '制茶手续压减至12项', '制茶手续')).toEqual(['制茶手续 over'])
  expect(holds('在五个村各建设9间书屋', '书屋', '建设7间书屋', '书屋')).toEqual([])
  expect(holds('新建9间书屋和茶室', '书屋', '新建7间书屋和茶室', '书屋')).toEqual(['书屋和茶室 below'])
})
