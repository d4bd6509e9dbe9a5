import { inflated } from './inflate.ts'
import { bytesOfDigits } from './strings.ts'

/**
 * What a stream holds: its bytes without the filters that its dictionary names, in their order (ISO 32000-1, 7.4). Of filters that are not known here, such as those of pictures, the bytes stay.
 * @param most bytes that may come out.
 */
export async function unfiltered(bytes: Uint8Array, entries: string, most: number): Promise<Uint8Array> {
  let content = bytes
  for (const [, name] of (/\/Filter\s*(\[[^\]]*\]|\/\w+)/.exec(entries)?.[1] ?? '').matchAll(/\/(\w+)/g)) {
    if (/^(?:FlateDecode|Fl)$/.test(name!)) content = (await inflated(content, most, 65_536)).bytes
    else if (/^(?:ASCIIHexDecode|AHx)$/.test(name!))
      content = bytesOfDigits(
        asLetters(content)
          .split('>')[0]!
          .replace(/[^\da-fA-F]+/g, ''),
      )
    else if (/^(?:ASCII85Decode|A85)$/.test(name!)) content = bytesIn85(asLetters(content).split('~')[0]!)
    else break
  }
  return content
}

function asLetters(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes)
}

/** Groups of five signs for four bytes; `z` is four zeros. */
function bytesIn85(signs: string): Uint8Array {
  const plain = signs.replaceAll('z', '!!!!!').replace(/[^!-u]+/g, '')
  const bytes = new Uint8Array(Math.floor((plain.length * 4) / 5))
  for (let at = 0; at < plain.length; at += 5) {
    let value = 0
    for (let i = 0; i < 5; i++) value = value * 85 + (at + i < plain.length ? plain.charCodeAt(at + i) - 33 : 84)
    for (let i = 0; i < 4 && (at / 5) * 4 + i < bytes.length; i++) bytes[(at / 5) * 4 + i] = Math.floor(value / 256 ** (3 - i)) & 0xff
  }
  return bytes
}
