/** Signs that steer a terminal or turn the direction of what stands beside them: control characters, line separators, signs of direction, and halves of characters. */
const steering = /[\p{Cc}\u2028\u2029\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]|\p{Cs}/gu

/** A name from outside, such as that of a file, to be printed: signs that would steer a terminal stand as their codes (`\u001b`). */
export function printable(name: string): string {
  return name.replace(steering, asCode)
}

/** A text of several lines to be printed, with names from outside in it: line breaks and tabs stay. */
export function printableLines(text: string): string {
  return text.replace(steering, (sign) => (sign === '\n' || sign === '\t' ? sign : asCode(sign)))
}

function asCode(sign: string): string {
  return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`
}
