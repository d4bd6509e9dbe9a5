import { expect, test } from 'vitest'
import type { PlanTarget } from '../../../src/core/model.ts'
import { messages } from '../../../src/i18n/index.ts'
import { fateOf, fates, onlyWords, hasFate, rowsOfFate } from '../../../src/view/comparison/choice.ts'
import { figureOrder, targetsSaid, type JudgedSection } from '../../../src/view/comparison/sections.ts'

const sections: readonly JudgedSection[] = ['problems', 'plans', 'work', 'followThrough', 'coverage', 'rectifications', 'quantities']

test('problems can be asked for alone, whatever its fate', () => {
  expect(fateOf('?view=inline&only=problems')).toBe('problems')
  expect(sections.filter((section) => hasFate('problems', section, 'reworded'))).toEqual(['problems'])
})

test('of plans, what is not mentioned is in the section on follow-through', () => {
  expect(sections.filter((section) => hasFate('not-found', section, 'not-found'))).toEqual(['followThrough'])
})

test('an address that asks for something else asks for nothing', () => {
  expect(fateOf('?only=everything')).toBeNull()
})

test('work is asked for apart from problems and plans, of whatever fate', () => {
  for (const status of ['dropped', 'added', 'reworded', 'split', 'merged', 'told', 'undetermined', 'incomparable', 'same'] as const) {
    expect(sections.filter((section) => hasFate(status, section, status))).toEqual(['problems', 'plans'])
    expect(sections.filter((section) => hasFate(`work-${status}`, section, status))).toEqual(['work'])
  }
})

test('each fate is asked for by a name of its own, in both languages', () => {
  for (const locale of ['zh', 'en'] as const) {
    const words = fates.map((fate) => onlyWords(fate, messages(locale).comparison))
    expect(new Set(words).size).toBe(fates.length)
  }
  const zh = messages('zh').comparison
  expect([onlyWords('added', zh), onlyWords('work-added', zh), onlyWords('undecided', zh)]).toEqual([
    '只看问题和计划：新增',
    '只看工作：仅列于后一份',
    '只看前后呼应：无法判断',
  ])
  expect(onlyWords('figures', zh)).toBe('只看数字和数字目标')
  expect(onlyWords('dropped', messages('en').comparison)).toBe('Not raised again only (problems, plans)')
})

test('figures can be asked for by where they went', () => {
  expect(sections.filter((section) => hasFate('down', section, 'down'))).toEqual(['quantities'])
  expect(hasFate('below', 'quantities', 'down')).toBe(false)
})

test('figures can be asked for alone, and so can what is reworded and what older reports told', () => {
  expect(sections.filter((section) => hasFate('figures', section, 'level'))).toEqual(['quantities'])
  expect(hasFate('reworded', 'plans', 'reworded') && hasFate('told', 'problems', 'told')).toBe(true)
  expect(fateOf('?only=figures')).toBe('figures')
})

test('each word that a figure can bear is a choice of its own, by the name of its figure in the summary', () => {
  const { directions, targetOutcome } = messages('zh').comparison
  const words: Readonly<Record<string, string>> = { ...directions, ...targetOutcome }
  for (const status of figureOrder) {
    const those = fates.filter((fate) => !['figures'].includes(fate) && hasFate(fate, 'quantities', status))
    expect(those).toHaveLength(1)
    const named = ['met', 'within', 'over', 'above', 'below'].includes(status) ? '数字和前后呼应' : '数字'
    expect(onlyWords(those[0]!, messages('zh').comparison)).toBe(`只看${named}：${words[status]}`)
  }
  expect([rowsOfFate('level'), rowsOfFate('doubtful')]).toEqual([
    '#quantities :is(.row, tr[id]):not([class])',
    '#quantities :is(.row, tr[id]).is-doubtful',
  ])
})

test('what is answered, and the other sections of pairs, can be asked for', () => {
  expect([hasFate('matched', 'followThrough', 'matched'), hasFate('coverage', 'coverage', 'covered'), hasFate('rectifications', 'rectifications', 'undetermined')]).toEqual([true, true, true]) // prettier-ignore
})

test('numbers that a plan set are asked for with the main targets, but for those of several years', () => {
  const made = (outcome: PlanTarget['outcome'], years?: 'several'): PlanTarget => ({ ...target, outcome, ...(years && { years }) })
  const said = targetsSaid({ targets: [made('met'), made('below'), made('below'), made('above', 'several')] })
  expect(said).toEqual(['met', 'below'])
  expect(hasFate('below', 'followThrough', 'matched', said)).toBe(true)
  expect([hasFate('above', 'followThrough', 'matched', said), hasFate('down', 'followThrough', 'matched', said)]).toEqual([false, false])
  expect([hasFate('figures', 'followThrough', 'matched', said), hasFate('figures', 'followThrough', 'matched', [])]).toEqual([true, false])
  expect(rowsOfFate('below')).toBe('#quantities :is(.row, tr[id]).is-below,#follow-through .row:has(.target.is-below)')
  expect(rowsOfFate('figures')).toBe('#quantities :is(.row, tr[id]),#follow-through .row:has(.target:not(.is-open))')
  expect(rowsOfFate('down')).toBe('#quantities :is(.row, tr[id]).is-down')
})

const target: PlanTarget = {
  ...{ of: '书屋', unit: '间', planned: 9, told: 7, plannedWords: '9间', toldWords: '7间' },
  ...{ plannedIn: '改造9间书屋。', toldIn: '改造7间书屋。', plannedAt: 'b1', outcome: 'below', passage: 'b2' },
}
