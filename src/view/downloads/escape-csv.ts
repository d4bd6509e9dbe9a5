/**
 * Makes a text safe as one field of a comma-separated file (RFC 4180). A leading `=`, `+`, `-`, `@` or tab gets an
 * apostrophe before it, since spreadsheets would otherwise run the field as a formula (OWASP, CSV injection).
 */
export function escapeCsv(field: string): string {
  const inert = /^[=+\-@\t\r]/.test(field) ? `'${field}` : field
  return /[",\n\r]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert
}
