import { describe, expect, it, test } from 'vitest'
import { accountability, normalised } from './normalised.ts'

const report = normalised(accountability)

describe('an accountability report', () => {
  it('has its fields from title and text', () => {
    expect(report).toMatchObject({
      kind: 'accountability',
      title: '石溪县水利局党组书记抓基层党建工作述职报告',
      year: 2021,
      reviewedYear: 2021,
      planYear: 2022,
      organisation: '石溪县水利局',
      role: '党组书记',
      language: 'zh-Hans',
    })
    expect(report.evidence.organisation).toMatchObject({ by: 'title', quote: '石溪县水利局' })
  })

  it('has headings with marker and level, also where they are glued to their text', () => {
    const headings = report.blocks.filter(({ kind }) => kind === 'heading').map(({ level, marker, text }) => `${level}${marker}${text}`)
    expect(headings).toEqual([
      '1一、主要工作',
      '2（一）抓学习',
      '2（二）抓队伍',
      '1二、存在问题及原因',
      '2（一）学习抓得不够实',
      '2（二）制度落实有差距',
      '1三、下一步打算',
      '2（一）改进学习办法',
      '2（二）健全联系制度',
    ])
  })

  it('has its parts, the causes after the problems', () => {
    expect(report.parts.map(({ part, found, by }) => `${part} ${found} ${by}`)).toEqual([
      'preface true position',
      'work true heading',
      'problems true heading',
      'causes true lead-in',
      'plans true heading',
      'closing true position',
    ])
    const [, work, problems, causes] = report.parts
    expect(accountability.slice(work!.from, work!.to)).toMatch(/^一、主要工作[\s\S]*更换桌椅40套。$/)
    expect(accountability.slice(problems!.from, problems!.to)).toMatch(/^二、存在问题及原因[\s\S]*没有见过一面。$/)
    expect(accountability.slice(causes!.from, causes!.to)).toBe('究其原因，一是我对基层情况掌握不够。二是考核办法不健全。')
  })

  it('has problems under headings, counted ones nested in them', () => {
    const [first, parent, one, two] = report.problems
    expect(report.problems).toHaveLength(4)
    expect(first).toMatchObject({
      marker: '（一）',
      lead: '学习抓得不够实',
      text: '学习抓得不够实。有的支部以读文件代替讨论，党员谈体会不深',
      parent: null,
    })
    expect(parent).toMatchObject({ lead: '制度落实有差距', text: '制度落实有差距', parent: null })
    expect(one).toMatchObject({ marker: '一是', lead: '会议记录不完整', text: '会议记录不完整。两个支部有三个月没有记录', parent: parent?.id })
    expect(two).toMatchObject({ marker: '二是', parent: parent?.id })
  })

  it('has causes and plans as items', () => {
    expect(report.causes.map(({ text }) => text)).toEqual(['我对基层情况掌握不够', '考核办法不健全'])
    expect(report.plans.map(({ lead }) => lead)).toEqual(['改进学习办法', '健全联系制度'])
  })

  it('links what was done to the earlier problem that it answers', () => {
    expect(report.rectifications.map(({ problem, action }) => ({ problem, action }))).toEqual([
      { problem: '阵地陈旧', action: '新建活动室2间，更换桌椅40套' },
    ])
  })

  it('covers marker and final stop with the offsets of an item', () => {
    const [first] = report.plans
    expect(accountability.slice(first?.from, first?.to)).toBe('（一）改进学习办法。每月讨论一个题目，先读后谈。')
  })
})

describe('problems and a plan in one paragraph without a heading', () => {
  const text = `石溪县粮库党支部述职报告
一、抓好学习
全年学习8次。
这一年工作有了起色，但对照要求，也存在一些薄弱环节。主要表现为一是学习不够深入。二是党员管理不够严格。下一步，我将坚持问题导向，把支部建设抓实抓细，让每个党员都有事做、有责任。`
  const one = normalised(text)

  it('begins the problems at the turn and the plan at 下一步', () => {
    const problems = one.parts.find(({ part }) => part === 'problems')
    const plans = one.parts.find(({ part }) => part === 'plans')
    expect(text.slice(problems?.from, problems?.to)).toBe('但对照要求，也存在一些薄弱环节。主要表现为一是学习不够深入。二是党员管理不够严格。')
    expect(text.slice(plans?.from, plans?.to)).toMatch(/^下一步，我将/)
    expect(plans?.by).toBe('lead-in')
  })

  it('has the counted problems and one plan item', () => {
    expect(one.problems.map(({ text: words }) => words)).toEqual(['学习不够深入', '党员管理不够严格'])
    expect(one.plans).toHaveLength(1)
  })
})

describe('a report without a part', () => {
  it('says that it was not found, which is not the same as none', () => {
    const one = normalised('石溪县粮库党支部述职报告\n一、抓好学习\n2020年全年学习8次，人人参加。')
    expect(one.parts.filter(({ found }) => !found).map(({ part }) => part)).toEqual(['problems', 'plans'])
    expect(one.messages.map(({ id }) => id)).toContain('part-problems-not-found')
  })
})

test.each(['各位领导、同志们，', '各位代表！', '同志们，'])('%s turns to the hearers behind the last task, which does not go on in it', (address) => {
  const last = '以上报告，请批评指正。'
  const text = accountability.replace(last, `${address}渠道修到哪里，我就走到哪里。这次述职是一次体检，查出来的我都认。\n${last}`)
  const { plans, parts } = normalised(text)
  expect(plans.map(({ text: words }) => words)).toEqual(report.plans.map(({ text: words }) => words))
  expect(text.slice(parts.find(({ part }) => part === 'closing')!.from)).toMatch(new RegExp(`^${address}`, 'u'))
})
