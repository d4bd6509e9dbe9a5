/** Words from outside, such as names of files, made harmless where they are put: on a terminal, on a page, in a spreadsheet, as a word that a table is asked for. */

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

/** Signs that turn the direction of writing of what follows, until another one ends it: overrides, embeddings and isolates. */
const directions = /[\u202a-\u202e\u2066-\u2069]/g

/** Words without signs that turn the direction of writing: they would turn what stands beside the words as well, on a page or in a row, and no name needs them. */
export function withoutDirections(text: string): string {
  return text.replace(directions, '')
}

/** What stands behind blanks and signs that nobody sees, and opens a formula in a spreadsheet (OWASP, CSV injection); tabs and line breaks are dropped before a cell is read. */
const opensFormula = /^[\s\p{Cc}\p{Cf}\p{Zs}]*[=+\-@＝﹦⁼₌＋﹢⁺₊－﹣⁻₋＠﹫]|^[\t\r\n]/u

/** Whether a spreadsheet could run a cell as a formula: `=`, `+`, `-` or `@`, of any width and behind blanks, or a tab or line break at its beginning. */
export function runsAsFormula(field: string): boolean {
  return opensFormula.test(field)
}

/** Makes a text safe as one field of a comma-separated file (RFC 4180). What a spreadsheet would run gets an apostrophe before it. */
export function escapeCsv(field: string): string {
  const inert = runsAsFormula(field) ? `'${field}` : field
  return /[",\n\r]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert
}

/**
 * What a table has under a word that a text or a person wrote; undefined where it has nothing. Every object answers to `constructor`, `toString` and `__proto__` besides, which
 * are words as well.
 */
export function ownValue<Value>(table: Readonly<Record<string, Value>>, word: string): Value | undefined {
  return Object.hasOwn(table, word) ? table[word] : undefined
}

/** A text in which figures stand in place of their names (`{items}`); names that have none stay. */
export function filledWords(text: string, values: Readonly<Record<string, number>> = {}): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(ownValue(values, name) ?? whole))
}
