import { describe, expect, it } from 'vitest'
import { normalised } from './normalised.ts'

const opening = '云岭供销社党支部书记2021年度述职报告\n2021年，供销社党支部认真履行职责，各项工作取得新的进展。现述职如下。'
const work =
  '一、主要工作\n（一）抓学习。全年组织学习十二次，参加党员三百人次，老社员也都来听。\n（二）抓服务。送货下乡八十趟，没有断过一天，老人都说方便。'
const tasks = ['建设山上两座冷库', '完善三个村的送货班车', '培养年轻会计四名'] as const

/** Leads of the plan items and texts of the problems of a report of these chapters. */
function read(...chapters: string[]): { problems: string[]; plans: string[] } {
  const { problems, plans } = normalised([opening, ...chapters].join('\n'), '述职.txt')
  return { problems: problems.map(({ text }) => text), plans: plans.map(({ text }) => text) }
}

describe('a plan of one paragraph', () => {
  it.each([
    ['by semicolons below a heading', '三、2022年重点', `${tasks.join('；')}。`],
    ['by semicolons behind the year', '三、2022年工作安排', `新的一年，我们将${tasks.join('；')}。`],
    ['by sentences behind an opening', '三、2022年工作安排', `我们将沿着为农服务的路子走下去。${tasks.join('。')}。`],
    ['counted as a speaker counts', '三、2022年工作安排', `头一桩，${tasks[0]}。\n第二桩，${tasks[1]}。\n最后一桩，${tasks[2]}。`],
  ])('tells its tasks %s', (_, heading, plan) => {
    const { plans } = read(work, heading, plan)
    expect(plans.map((text) => tasks.findIndex((task) => text.endsWith(task)))).toEqual([0, 1, 2])
  })

  it('stays whole where it sets out one task', () => {
    const { plans } = read(
      work,
      '三、2022年工作安排',
      '明年最要紧的是冷库。冷库夜里要有人。坏了的机器当天就要有人来看，配件放在社里，不用再等县里送。',
    )
    expect(plans).toHaveLength(1)
  })

  it('opens with what one looks out to', () => {
    const { plans } = read(work, `展望2022年，我们将沿着为农服务的路子走下去。${tasks.join('。')}。`)
    expect(plans).toEqual([...tasks])
  })
})

describe('problems in prose', () => {
  const complaints = ['冷库管理薄弱，温度常常失控', '送货班车偏少，山里老人等不起'] as const

  it('have their remedies behind them, paragraph by paragraph', () => {
    const entries = [`${complaints[0]}。为此，要${tasks[0]}。`, `${complaints[1]}。下一步，${tasks[1]}。`]
    expect(read(work, '二、不足与改进', ...entries)).toEqual({ problems: [...complaints], plans: [`为此，要${tasks[0]}`, `下一步，${tasks[1]}`] })
  })

  it('go on with those on the other side', () => {
    const { problems } = read(
      work,
      `对照要求，工作中仍存在不少问题。从服务看，${complaints[0]}；${complaints[1]}。`,
      '从社里自身看，账目公开不够及时，值班记录补写的多；年轻会计留不住，带教的师傅只剩一个。我们将认真对待，切实加以改进。',
      `二、2022年工作安排\n（一）修冷库。${tasks[0]}。\n（二）开班车。${tasks[1]}。`,
    )
    expect(problems.join('，')).toContain('账目公开不够及时')
    expect(problems.join('，')).not.toContain('认真对待')
  })

  it.each(['在肯定成绩的同时，必须正视前进中的困难和问题：', '成绩面前，应当正视工作中的问题和不足：'])('follow %s', (turn) => {
    const plan = `二、2022年工作安排\n（一）修冷库。${tasks[0]}。\n（二）开班车。${tasks[1]}。`
    expect(read(work, `${turn}${complaints.join('。')}。`, plan).problems.join('，')).toContain('温度常常失控')
  })

  it('stand below a heading that counts them', () => {
    expect(
      read(work, '看在眼里的几块短板', `一是${complaints[0]}。二是${complaints[1]}。`, `明年的打算\n一是${tasks[0]}。二是${tasks[1]}。`),
    ).toEqual({
      problems: [...complaints],
      plans: [tasks[0], tasks[1]],
    })
  })

  it('follow at once behind a sentence that looks back', () => {
    const { problems } = read(
      work,
      `静下心来反思，我们还有不少不足：${complaints[0]}；${complaints[1]}；账目公开不及时。`,
      `2022年，我们的重点是：\n（1）${tasks[0]}；\n（2）${tasks[1]}。`,
    )
    expect(problems.join('，')).toContain('冷库管理薄弱')
  })
})

it('a chapter on what was found last year is followed by the work of the year, and by no plan', () => {
  const { parts } = normalised(
    [
      opening,
      '一、2020年度述职评议反馈问题整改情况\n针对“冷库夜里没有人”的问题，安排两人值守。针对“送货慢”的问题，增开班车一趟。',
      '二、2021年度履行抓党建责任情况\n（一）抓学习。全年组织学习十二次。\n（二）抓服务。送货下乡八十趟。',
      `三、2022年工作打算\n（一）修冷库。${tasks[0]}。\n（二）开班车。${tasks[1]}。`,
    ].join('\n'),
    '述职.txt',
  )
  expect(parts.filter(({ found }) => found).map(({ part }) => part)).toEqual(['preface', 'work', 'plans'])
})

it('what things come down to in the end are the causes, and that problems are not to be passed over is none of them', () => {
  const { problems, causes } = normalised(
    [
      opening,
      work,
      '二、存在问题\n成绩值得肯定，问题不容回避。\n冷库管理薄弱，温度常常失控。\n送货班车偏少，山里老人等不起。\n账目公开不及时，社员意见很大。\n说到底，还是我抓得不紧，办法不多。',
      `三、2022年工作打算\n（一）修冷库。${tasks[0]}。\n（二）开班车。${tasks[1]}。`,
    ].join('\n'),
    '述职.txt',
  )
  expect(problems.map(({ text }) => text.slice(0, 4))).toEqual(['冷库管理', '送货班车', '账目公开'])
  expect(causes).toHaveLength(1)
})

it('the line above the title that says whose paper it is, and for whom, names no organisation of the report', () => {
  const { removed, organisation } = normalised(
    `云岭供销集团党委组织部　　内部资料\n党委书记抓基层党建工作述职报告\n云岭供销集团冷链分公司党委书记  周×\n${opening.split('\n')[1]!}为了老人和孩子，社里的班车全年没有断过一天。\n${work}`,
    '述职.txt',
  )
  expect(removed.map(({ text }) => text)).toContain('云岭供销集团党委组织部　　内部资料')
  expect(organisation).toContain('冷链分公司')
})

it.each([104, 105])('what is quoted of a long opening is cut between two characters: behind %s signs', (length) => {
  const opening = `存在的问题：${'学'.repeat(length)}${'𠮷'.repeat(10)}不够；作风不实；管理不严。`
  const { parts } = normalised(`石溪县水利局述职报告\n一、工作情况\n修了水渠。\n${opening}\n三、下一步打算\n加强学习。`)
  const quoted = parts.map(({ evidence }) => evidence).filter((evidence) => evidence.length > 100)
  expect(quoted).toHaveLength(1)
  expect(quoted[0]).not.toMatch(/[\ud800-\udbff]$/)
})
