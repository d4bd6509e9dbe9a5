import { expect, it } from 'vitest'
import { mostAgreed } from '../../../src/core/normalise/items/agreement.ts'
import { clausePlaces } from '../../../src/core/normalise/items/clause-places.ts'
import { overModes, readInModes, type ChainModel, type ModeReading, type Stretches } from '../../../src/core/normalise/models/chain.ts'

const text = '渠道老化失修，闸门锈蚀漏水，泵站设备落后；村道狭窄不平，桥梁荷载不足。'
const places = clausePlaces(text, [{ from: 0, to: text.length }])
const fine = [1, 1, 1, 1, 1]
const coarse = [1, 2, 2, 1, 2]

/** How probable each stretch is where a reader cuts finely with a probability of `share`, and else at the semicolon. */
function stretches(share: number): Stretches {
  return [[share, 0, 1 - share], [share, 0, 0], [share, 0, 0], [share, 1 - share], [share]]
}

it.each([
  ['is sure that each complaint is a problem', 0.9, fine],
  ['is sure that symptoms belong to their statement', 0.1, coarse],
  ['is in doubt, since statements agree in part with both', 0.35, coarse],
])('takes the cut with which a reader agrees most, who %s', (_, share, expected) => {
  expect(mostAgreed(places, stretches(share), () => true).labels).toEqual(expected)
})

it('says how much one can expect to agree', () => {
  const agreed = [0, 0.5].map((share) => mostAgreed(places, stretches(share), () => true).expected)
  expect(agreed.map((expected) => expected > 0.9)).toEqual([true, false])
})

it('cuts where it is sure and leaves together what is in doubt, in one passage', () => {
  const doubtful = [[0.9, 0, 0.1], [0.9, 0, 0], [0.9, 0, 0], [0.4, 0.6], [0.4]]
  expect(mostAgreed(places, doubtful, () => true).labels).toEqual([1, 1, 1, 1, 2])
})

it('leaves no clause out that has to be in a problem, however little it gains', () => {
  const faint = stretches(0.1).map((row) => row.map((share) => share / 100))
  expect(mostAgreed(places, faint, (_, label) => label !== 0).labels).toEqual(coarse)
})

it('makes no problem that no reader makes, even if it shares words with those of several', () => {
  const cut = mostAgreed(places, stretches(0.5), () => true)
  expect(cut.labels[3]).toBe(1)
})

const model = {
  labels: 3,
  modes: 2,
  weights: { '~seen': [0, 0, 0, 0, Math.log(3), 0] },
  follows: [
    [0, 0, null],
    [0, 0, 0],
    [0, 0, 0],
  ],
}
const seen = new Map([['~seen', 1]])
const labels = { none: 0, opens: 1, goesOn: 2 }
const nothing = new Map<string, number>()

/** How two places are read that both show something; what is seen of the stretch of both can be told. */
function read(of: ChainModel, may: (at: number, label: number) => boolean, ofBoth = nothing): ModeReading[] {
  return readInModes(of, { places: [seen, seen], stretches: [[nothing, ofBoth], [nothing]] }, may, labels)
}
const rounded = (rows: Stretches): number[][] => rows.map((row) => row.map((share) => Math.round(share * 1000) / 1000))

it('says how probable each stretch is, all modes summed over', () => {
  const mayStand = (at: number, label: number): boolean => at > 0 || label !== 2
  // Ways of two places weigh 5 in the mode where nothing is seen (none none, none opens, opens none, opens opens, opens goes on), and 1 + 3 + 3 + 9 + 3 in the other; of the
  // first 2 and 1 have the stretch, of the other 12 and 3. The modes are as probable as 5 and 19 to the power of 0.3, since places tell much of the same.
  expect(rounded(overModes(read(model, mayStand)))).toEqual([[0.539, 0.175], [0.539]])
})

it('gives no probability to what cannot be', () => {
  const noneAtFirst = (at: number, label: number): boolean => (at === 0 ? label === 1 : label !== 1)
  expect(rounded(overModes(read(model, noneAtFirst)))).toEqual([[0.5, 0.5], [0]])
})

it('says how probable each mode is', () => {
  const shares = read(model, (at, label) => at > 0 || label !== 2).map(({ share }) => share)
  expect(shares.map((share) => Math.round(share * 100) / 100)).toEqual([0.4, 0.6])
})

it('weighs what is seen of a stretch as a whole', () => {
  // Of two places that show nothing, five ways are alike; that of the stretch of both weighs four.
  const whole = { ...model, modes: 1, weights: {}, stretches: { both: [Math.log(4)] } }
  const readings = read(whole, (at, label) => at > 0 || label !== 2, new Map([['both', 1]]))
  expect(rounded(overModes(readings))).toEqual([[0.25, 0.5], [0.25]])
})
