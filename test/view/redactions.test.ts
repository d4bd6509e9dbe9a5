import { expect, test } from 'vitest'
import { textWithRedactions } from '../../src/view/html.ts'

const mark = (text: string) => `<span class="masked">${text}</span>`

test('asterisks and X that stand for something are set apart', () => {
  expect(textWithRedactions('走访***个村').markup).toBe(`走访${mark('***')}个村`)
  expect(textWithRedactions('XX省委召开X次会议').markup).toBe(`${mark('XX')}省委召开${mark('X')}次会议`)
  expect(textWithRedactions('整改X6项').markup).toBe(`整改${mark('X')}6项`)
})

test.each(['水渠X9联盟成立', '7×24小时值守', '4×100米接力', '5G+X专网', 'X射线设备', 'X光机'])(
  'a name, a sum, rays and what is multiplied are no redactions: %s',
  (text) => {
    expect(textWithRedactions(text).markup).toBe(text)
  },
)

test('words and lone signs are left alone', () => {
  expect(textWithRedactions('Xi、max、3*4与Excel表').markup).toBe('Xi、max、3*4与Excel表')
})

test('the text around a redaction is escaped', () => {
  expect(textWithRedactions('<b>**</b>').markup).toBe(`&lt;b&gt;${mark('**')}&lt;/b&gt;`)
})
