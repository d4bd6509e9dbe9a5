/** Fewer signs in one run begin nothing that is carried: words and addresses are as long. */
const FEWEST_BEGUN = 20
/** Fewer signs say nothing that could be told from others. */
const FEWEST = 64
const FEWEST_DIGITS = 128
/** What may stand between two runs of one content: ends of lines, and what joins pieces of text in scripts. */
const joint = /^[\s"'`+,\\]{0,12}$/

/**
 * Contents that a text carries in hexadecimal, or in base64 (RFC 4648, both alphabets), as pages do in `data:` addresses and mails in their parts: in one run, in lines, or in pieces that a
 * script joins. What is none gives bytes that mean nothing.
 */
export function carriedIn(text: string): Uint8Array[] {
  const found = [...text.matchAll(/[\da-fA-F]+/g)].flatMap(([digits]) => (digits.length < FEWEST_DIGITS ? [] : [bytesOfDigits(digits)]))
  let pieces: string[] = []
  let behind = 0
  const finish = (): void => {
    const signs = pieces.join('')
    if (signs.length >= FEWEST) found.push(bytesOf(signs))
    pieces = []
  }
  for (const { 0: run, index } of text.matchAll(/[A-Za-z0-9+/_-]+={0,2}/g)) {
    // A script joins pieces by the sign that is also one of the alphabet's.
    if (run === '+' && pieces.length > 0) continue
    const follows = pieces.length > 0 && index - behind <= 12 && joint.test(text.slice(behind, index))
    const isShort = run.length < FEWEST_BEGUN
    behind = index + run.length
    if (!follows) finish()
    if (!follows && isShort) continue
    pieces.push(run)
    // The end of a content: the filling, or a piece that is shorter than lines are.
    if (run.endsWith('=') || isShort) finish()
  }
  finish()
  return found
}

function bytesOfDigits(digits: string): Uint8Array {
  return Uint8Array.from({ length: Math.floor(digits.length / 2) }, (_, i) => parseInt(digits.slice(2 * i, 2 * i + 2), 16))
}

const values = new Int8Array(128).fill(-1)
for (const [value, signs] of ['AZ', 'az', '09'].flatMap(lettersFromTo).concat(['+-', '/_']).entries())
  for (const sign of signs) values[sign.charCodeAt(0)] = value

function lettersFromTo(ends: string): string[] {
  const [first, last] = [ends.charCodeAt(0), ends.charCodeAt(1)]
  return Array.from({ length: last - first + 1 }, (_, i) => String.fromCharCode(first + i))
}

function bytesOf(signs: string): Uint8Array {
  const bytes = new Uint8Array(Math.floor((signs.length * 3) / 4))
  let [length, held, bits] = [0, 0, 0]
  for (let at = 0; at < signs.length; at++) {
    const value = values[signs.charCodeAt(at)]!
    if (value < 0) continue
    held = ((held << 6) | value) & 0xffff
    bits += 6
    if (bits < 8) continue
    bits -= 8
    bytes[length++] = (held >> bits) & 0xff
  }
  return bytes.subarray(0, length)
}
