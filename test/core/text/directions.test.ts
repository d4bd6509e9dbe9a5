import { expect, test } from 'vitest'
import { withoutDirections } from '../../../src/core/text/directions.ts'

test.each([...'\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069'])('%j turns nothing', (sign) => {
  expect(withoutDirections(`甲${sign}乙${sign}`)).toBe('甲乙')
})

test('all other signs stay', () => {
  expect(withoutDirections('甲\u200b乙 é\n\u2070')).toBe('甲\u200b乙 é\n\u2070')
})
