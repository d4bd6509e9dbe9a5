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
