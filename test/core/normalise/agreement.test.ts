import { expect, it } from 'vitest'
import { mostAgreed } from '../../../src/core/normalise/items/agreement.ts'
import { clausePlaces } from '../../../src/core/normalise/items/clause-places.ts'
import { readingsOf } from '../../../src/core/normalise/models/chain.ts'

const text = '渠道老化失修，闸门锈蚀漏水，泵站设备落后；村道狭窄不平，桥梁荷载不足。'
const places = clausePlaces(text, [{ from: 0, to: text.length }])
const fine = [1, 1, 1, 1, 1]
const coarse = [1, 2, 2, 1, 2]

it.each([
  ['is sure that each complaint is a problem', 0.9, fine],
  ['is sure that symptoms belong to their statement', 0.1, coarse],
  ['is in doubt, since statements agree in part with both', 0.5, coarse],
])('takes the cut with which a reader agrees most, who %s', (_, share, expected) => {
  expect(
    mostAgreed(places, [
      { labels: coarse, share: 1 - share },
      { labels: fine, share },
    ]),
  ).toMatchObject({ labels: expected, counts: [2, 5] })
})

it('says how much one can expect to agree', () => {
  const agreed = [0, 0.5].map((share) =>
    mostAgreed(places, [
      { labels: coarse, share: 1 - share },
      { labels: fine, share },
    ]),
  )
  expect(agreed.map(({ expected }) => expected > 0.9)).toEqual([true, false])
})

it('says how probable each mode of a sequence is, and labels that lie between', () => {
  const model = {
    labels: 2,
    modes: 2,
    weights: { '~seen': [0, 0, 0, Math.log(3)] },
    follows: [
      [0, 0],
      [0, 0],
    ],
  }
  const readings = readingsOf(model, [new Map([['~seen', 1]])], () => true)
  expect(readings.map(({ share }) => Math.round(share * 1000) / 1000)).toEqual([0.333, 0.667, 0])
  expect(readings.map(({ labels }) => labels)).toEqual([[0], [1], [1]])
})
