import { expect, test } from 'vitest'
import { messages } from '../../../src/i18n/index.ts'
import { excerptToText, type Excerpt } from '../../../src/view/take/excerpt.ts'

const source = {
  author: null,
  organisation: '云桥区水务站',
  title: '云桥区水务站2031年工作报告',
  issued: '2031',
  paragraph: 7,
  address: 'https://archive.example/yunqiao/2031/#b1',
  sha256: 'ab12',
}
const version = { archive: '云桥档案', corpus: 'c0ffee', software: '1.2.3' }
const one: Excerpt = {
  address: source.address,
  verdict: '',
  quotes: [{ side: '', text: '两处泵房漏水。', language: 'zh-Hans', source }],
  version,
  taken: '2032-01-05',
}
const pair: Excerpt = {
  ...one,
  address: 'https://archive.example/yunqiao/2031-2032/#problems-p1',
  verdict: '改写',
  quotes: [
    { ...one.quotes[0]!, side: '2031' },
    {
      side: '2032',
      text: '泵房仍有漏水。',
      language: 'zh-Hans',
      source: { ...source, issued: '2032', address: 'https://archive.example/yunqiao/2032/#b2', sha256: null },
    },
  ],
}

test('a copied paragraph names its report, paragraph, address, checksum, version and day', () => {
  const text = excerptToText(one, messages('zh').take)
  expect(text.split('\n')[0]).toBe('“两处泵房漏水。”')
  for (const part of ['云桥区水务站，《云桥区水务站2031年工作报告》，2031，本站第7段', source.address, 'ab12', 'c0ffee', '1.2.3', '2032-01-05']) {
    expect(text).toContain(part)
  }
  expect(text).toContain('引用：云桥区水务站. 云桥区水务站2031年工作报告[EB/OL]. (2031)[2032-01-05]. https://archive.example/yunqiao/2031/#b1.')
  expect(text.split(source.address)).toHaveLength(2)
})

test('a copied row has both sides, its status and the address of the comparison', () => {
  const text = excerptToText(pair, messages('en').take)
  for (const part of ['2031: “两处泵房漏水。”', '2032: “泵房仍有漏水。”', '改写', pair.address, 'SHA-256 of the original: unknown'])
    expect(text).toContain(part)
})
