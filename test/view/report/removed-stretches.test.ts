import { expect, test } from 'vitest'
import type { Removal } from '../../../src/core/model.ts'
import { placeInText, removedStretches } from '../../../src/view/report/about.ts'
import { madeBlock } from '../made.ts'

const removal = (from: number, to: number, text: string, rule = 'duplicate-text'): Removal => ({
  rule,
  reason: `The reason of ${rule}.`,
  text,
  from,
  to,
})
const blocks = [madeBlock('b1', '全年修路三公里，又种树九百亩。', { from: 0, to: 15 }), madeBlock('b2', '会场照片之后的一段。', { from: 60, to: 70 })]

test('removals by one rule with nothing of the report between them are one stretch, whose places and words are those of all', () => {
  const removed = [removal(20, 30, '全年修路'), removal(32, 40, '又种树'), removal(42, 50, '本报记者摄', 'caption'), removal(75, 80, '全年')]
  expect(removedStretches({ removed, blocks }).map(({ rule, from, to, text, count }) => [rule, from, to, text, count])).toEqual([
    ['duplicate-text', 20, 40, '全年修路又种树', 2],
    ['caption', 42, 50, '本报记者摄', 1],
    ['duplicate-text', 75, 80, '全年', 1],
  ])
})

test('with words of the report between them they stay apart, and what is hidden of one is hidden of all', () => {
  expect(removedStretches({ removed: [removal(20, 30, '甲'), removal(72, 80, '乙')], blocks })).toHaveLength(2)
  expect(removedStretches({ removed: [removal(20, 30, '甲'), removal(32, 40, '')], blocks })).toMatchObject([{ text: '', count: 2 }])
})

test('a place is told by the last words of its paragraph, which a reader can find', () => {
  expect(placeInText(removal(20, 30, '甲'), blocks)).toEqual({ block: 'b1', words: '路三公里，又种树九百亩。', isInside: false })
  expect(placeInText(removal(65, 66, '甲'), blocks)).toMatchObject({ block: 'b2', isInside: true })
  expect(placeInText(removal(0, 1, '甲'), [blocks[1]!])).toBeNull()
})
