import { describe, expect, it } from 'vitest'
import { hardWraps } from '../../../src/core/read/plain/hard-wrap.ts'

const full = '全县上下齐心协力抓生产促发展办实事保平安各项任务基本完成'

describe('lines wrapped at a fixed width', () => {
  it('are seen where nearly all of the widest lines break off, though many lines are short', () => {
    const short = Array.from({ length: 20 }, (_, i) => `    第${i}项工作完成。`)
    const wrapped = Array.from({ length: 14 }, () => full)
    expect(hardWraps([...short, ...wrapped, '结束。'].join('\n'))).toHaveLength(14)
  })

  it('are none where the widest lines end in a stop', () => {
    const lines = Array.from({ length: 20 }, (_, i) => `第${i}项。\n${full}。`)
    expect(hardWraps(lines.join('\n'))).toEqual([])
  })
})
