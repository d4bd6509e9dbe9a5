import type { Block, Item, Report } from '../../../src/core/model.ts'

/** A small report of an invented water company; the year changes one number and one word of it. */
export function reportFixture(year: number): Report {
  const texts = [
    `${year}年供水工作报告`,
    `一年来，改造管网${year - 2000}公里，新装水表三千块。`,
    `老旧管网漏损率偏高，${year === 2021 ? '部分' : '少数'}小区水压不稳。`,
    '明年更换漏损最重的管段，逐户核对水压。',
  ]
  let at = 0
  const blocks = texts.map((text, number): Block => {
    const block: Block = { id: `b${number}`, kind: number === 0 ? 'title' : 'paragraph', level: 0, marker: '', text, from: at, to: at + text.length }
    at += text.length + 1
    return block
  })
  const item = (id: string, block: number, text: string, parent: string | null = null): Item => {
    const { from } = blocks[block]!
    const clauses = text
      .split('，')
      .map((clause) => ({ text: clause, from: from + text.indexOf(clause), to: from + text.indexOf(clause) + clause.length }))
    return { id, lead: clauses[0]!.text, text, marker: '一是', parent, block: `b${block}`, clauses, from, to: from + text.length }
  }
  const part = (name: 'work' | 'problems' | 'plans', block: number) => {
    return { part: name, found: true, by: 'position', evidence: '', from: blocks[block]!.from, to: blocks[block]!.to } as const
  }
  const bare = (block: number): string => texts[block]!.replace(/。$/, '')
  return {
    ...{ id: `r${year}`, series: 'water', kind: 'other', year, reviewedYear: year, planYear: year + 1, title: texts[0]!, organisation: '某水务公司' },
    ...{ role: null, place: null, date: null, session: null, language: 'zh-Hans' },
    source: { path: `${year}.txt`, sha256: '0', format: 'txt', encoding: 'utf-8', bytes: 1 },
    names: [],
    evidence: { year: { by: 'title', quote: String(year), from: 0, to: 4, confidence: 1 } },
    blocks,
    parts: [part('work', 1), part('problems', 2), part('plans', 3)],
    problems: [item('p1', 2, bare(2)), item('p2', 2, '不在任何段落里的一句话\n老旧管网漏损率偏高', 'p1')],
    causes: [],
    plans: [item('t1', 3, bare(3))],
    work: [item('w1', 1, bare(1))],
    rectifications: [{ problem: '水压不稳', action: '换泵两台', raisedBefore: true, from: 3, to: 9 }],
    quantities: [
      { text: `${year - 2000}公里`, value: year - 2000, unit: '公里', of: '改造管网', qualifier: '', masked: false, from: 20, to: 24 },
      { text: '**户', value: null, unit: '户', of: '核对', qualifier: '', masked: true, from: 30, to: 33 },
    ],
    removed: [{ rule: 'watermark', reason: '水印', text: '下载站', from: 1, to: 2 }],
    messages: [{ id: 'field-title-missing', severity: 'info', reason: '', hint: '', from: null, to: null }],
  }
}
