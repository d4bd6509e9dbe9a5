import { expect, test } from 'vitest'
import { subjectOf } from '../../../src/core/themes/assign.ts'

test('a government report is about party building only where it names the Party', () => {
  const item = { lead: '收支平衡的压力层层传导，主体责任难落实', text: '收支平衡的压力层层传导，主体责任难落实' }
  expect(subjectOf(item, 'accountability')).toBe('责任传导')
  expect(subjectOf(item, 'government')).not.toBe('责任传导')
  const named = { lead: '管党治党的压力层层传导不够', text: '管党治党的压力层层传导不够，党委主体责任未压实' }
  expect(subjectOf(named, 'government')).toBe('责任传导')
})
