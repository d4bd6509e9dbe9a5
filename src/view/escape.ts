/** Text of reports enters pages through this file alone, so that no character of a report is ever read as markup. */

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Makes a text safe both as content of an element and inside a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character)
}

/**
 * Makes a text safe as one field of a comma-separated file (RFC 4180). A leading `=`, `+`, `-`, `@` or tab gets an
 * apostrophe before it, since spreadsheets would otherwise run the field as a formula (OWASP, CSV injection).
 */
export function escapeCsv(field: string): string {
  const inert = /^[=+\-@\t\r]/.test(field) ? `'${field}` : field
  return /[",\n\r]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert
}
