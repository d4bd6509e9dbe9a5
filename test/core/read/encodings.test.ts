import { describe, expect, it } from 'vitest'
import { readDocument } from '../../../src/core/read/index.ts'

const words =
  '青石镇2021年工作报告\n过去一年，全镇修好了三座桥，新建了两口井，家家户户都通了自来水。\n明年的打算是把渠道清理一遍，再修一座小学，让孩子们在家门口读书，把产业做大做强。\n'
const traditional =
  '青石鎮2021年工作報告\n過去一年，全鎮修好了三座橋，新建了兩口井，家家戶戶都通了自來水。\n明年的打算是把渠道清理一遍，再修一座小學，讓孩子們在家門口讀書，把產業做大做強。\n'

/** Bytes of a text in an encoding that platforms only decode: the code table is asked which bytes give each character. */
function encoded(text: string, encoding: string): Uint8Array {
  const decoder = new TextDecoder(encoding)
  const wanted = new Set([...text].filter((character) => character > '\x7f'))
  const bytes = new Map<string, number[]>()
  for (let first = 0x81; first <= 0xfe; first++) {
    for (let second = 0x40; second <= 0xfe; second++) {
      const character = decoder.decode(Uint8Array.from([first, second]))
      if (wanted.has(character) && !bytes.has(character)) bytes.set(character, [first, second])
    }
  }
  return Uint8Array.from([...text].flatMap((character) => bytes.get(character) ?? [character.charCodeAt(0)]))
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const readAs = (bytes: Uint8Array, encoding: string): Uint8Array => utf8(new TextDecoder(encoding).decode(bytes))

function utf32(text: string, little: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer([...text].length * 4))
  for (const [i, character] of [...text].entries()) view.setUint32(i * 4, character.codePointAt(0)!, little)
  return new Uint8Array(view.buffer)
}

async function read(bytes: Uint8Array, path = 'a.txt'): Promise<{ text: string | null; encoding: string | null; ids: string[] }> {
  const { document, messages } = await readDocument(path, bytes)
  return { text: document?.text ?? null, encoding: document?.source.encoding ?? null, ids: messages.map(({ id }) => id) }
}

describe('text files', () => {
  it.each([
    ['traditional characters in GB 18030', encoded(traditional, 'gb18030'), traditional, 'gb18030'],
    ['traditional characters in Big5', encoded(traditional, 'big5'), traditional, 'big5'],
    ['simplified characters in GB 18030', encoded(words, 'gb18030'), words, 'gb18030'],
    ['UTF-32 with its mark', utf32(`\ufeff${words}`, true), words, 'utf-32le'],
    ['UTF-32 with its mark, big end first', utf32(`\ufeff${words}`, false), words, 'utf-32be'],
    [
      'HZ, seven bits a byte',
      Uint8Array.from(
        [...words].flatMap((character) =>
          character > '\x7f' ? [0x7e, 0x7b, ...encoded(character, 'gb18030').map((b) => b & 0x7f), 0x7e, 0x7d] : [character.charCodeAt(0)],
        ),
      ),
      words,
      'hz-gb-2312',
    ],
  ])('are read in %s', async (_, bytes, text, encoding) => {
    expect(await read(bytes)).toEqual({ text, encoding, ids: [] })
  })

  it.each([
    ['carriage returns', '\r'],
    ['NEL', '\u0085'],
    ['line separators', '\u2028'],
    ['paragraph separators', '\u2029'],
    ['vertical tabs', '\v'],
    ['form feeds', '\f'],
  ])('have lines that end with %s', async (_, end) => {
    expect((await read(utf8(words.replaceAll('\n', end)))).text).toBe(words)
  })

  it('keep the line ends of Windows', async () => {
    expect((await read(utf8(words.replaceAll('\n', '\r\n')))).text).toBe(words.replaceAll('\n', '\r\n'))
  })

  it.each([
    ['decimal', (character: string) => `&#${character.codePointAt(0)};`],
    ['hexadecimal', (character: string) => `&#x${character.codePointAt(0)!.toString(16)};`],
  ])('whose characters are %s references of HTML are read as what they stand for', async (_, write) => {
    const written = words.replace(/[^\0-\x7f]/g, write)
    expect(await read(utf8(written))).toEqual({ text: words, encoding: 'utf-8', ids: ['read-references'] })
  })

  it('keep an ampersand that opens no reference, and references of white space', async () => {
    expect((await read(utf8('R&D；&ldquo;两山&rdquo;&middot;&nbsp;A&B;'))).text).toBe('R&D；“两山”·&nbsp;A&B;')
  })

  it('that were put together from UTF-8 and GB 18030 are read line by line, and that is said', async () => {
    const bytes = Uint8Array.from([...utf8(words), ...encoded(words, 'gb18030')])
    expect(await read(bytes)).toEqual({ text: words + words, encoding: 'utf-8', ids: ['read-mixed-encodings'] })
  })
})

describe('text that was garbled when it was saved', () => {
  it.each([
    ['UTF-8 that was read as Western letters', readAs(utf8(words), 'windows-1252')],
    ['GBK that was read as Western letters', readAs(encoded(words, 'gb18030'), 'windows-1252')],
    ['a line of it', utf8(words + new TextDecoder('windows-1252').decode(utf8(words.slice(12))))],
  ])('is mended where no byte was lost, and that is said: %s', async (_, bytes) => {
    const { text, ids } = await read(bytes)
    expect(words.startsWith(text!.slice(0, words.length)) && ids).toEqual(['read-garbled-mended'])
    expect(text).not.toMatch(/[\u00c0-\u00ff]/)
  })

  it('is mended where bytes of its letters are signs that end lines elsewhere', async () => {
    const lines = '全党入户，八项光荣。兰兴镇党员入列。\n典型先行，元月入库六百件。'.repeat(3)
    expect(await read(utf8(Buffer.from(lines).toString('latin1')))).toEqual({ text: lines, encoding: 'utf-8', ids: ['read-garbled-mended'] })
  })

  it('is mended where UTF-8 was read as GBK and every pair of bytes was a character', async () => {
    const lines = '青石镇修好三座桥\n新建水井八口\n家家户户通水电气\n明年渠道清理\n再修小学一所'.repeat(3)
    expect(await read(readAs(utf8(lines), 'gbk'))).toEqual({ text: lines, encoding: 'utf-8', ids: ['read-garbled-mended'] })
  })

  it('is refused with the reason where bytes were lost', async () => {
    const garbled = readAs(utf8(words.repeat(3)), 'gbk')
    const { text, ids } = await read(garbled)
    expect([text, ids]).toEqual([null, ['read-garbled']])
  })

  it.each([
    ['English with accents', 'The café in Zürich opened at noon; the naïve façade pleased everyone who came to see it. '.repeat(4)],
    ['German', 'Die Straße führt über Brücken und Höhen, schöne grüne Wälder säumen den Weg zur Mühle. '.repeat(4)],
    ['Japanese', '昨年度の町政報告をいたします。橋を三つ直し、井戸を二つ掘りました。来年度は用水路を整備いたします。'.repeat(4)],
    ['Russian', 'В прошлом году посёлок починил три моста и выкопал два колодца, все дома получили воду. '.repeat(4)],
    ['a list of rare names', '喆堃翀昶玥垚犇羴晢晟昉晖暻曌朤杲枥柷栩桢梓棪楒楷榕樾橦檑欤歆殷毓沄沅沨沺泓泠洺浠涵淏淼渟'.slice(0, 40)],
  ])('is not seen in %s', async (_, text) => {
    expect(await read(utf8(text))).toEqual({ text, encoding: 'utf-8', ids: [] })
  })
})
