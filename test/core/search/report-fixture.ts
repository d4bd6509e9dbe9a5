import type { Block, Report } from '../../../src/core/model.ts'

/** A report with the given blocks as paragraphs, unless they say otherwise, and nothing else known. */
export function reportOf(id: string, blocks: readonly (string | Partial<Block>)[], rest: Partial<Report> = {}): Report {
  let at = 0
  const made = blocks.map((block, number): Block => {
    const given = typeof block === 'string' ? { text: block } : block
    const length = (given.marker ?? '').length + (given.text ?? '').length
    const whole: Block = { id: `${id}-${number}`, kind: 'paragraph', level: 0, marker: '', text: '', from: at, to: at + length, ...given }
    at = whole.to + 1
    return whole
  })
  return {
    ...{ id, series: null, kind: 'other', year: null, reviewedYear: null, planYear: null, title: null, organisation: null, role: null, place: null },
    ...{ date: null, session: null, language: 'zh-Hans', evidence: {}, names: [], parts: [], problems: [], causes: [], plans: [], work: [] },
    ...{ rectifications: [], quantities: [], removed: [], messages: [] },
    source: { path: `${id}.txt`, sha256: '', format: 'txt', encoding: 'utf-8', bytes: 0 },
    blocks: made,
    ...rest,
  }
}
