import type { Line } from './line.ts'

const heading = /^(?:目录|目次|contents|tableofcontents)$/i

/** Lines of a document, with the heading of its table of contents set apart like the table. */
export function withContentsHeading(lines: readonly Line[]): Line[] {
  return lines.map((line, i) => {
    if (!heading.test(line.text.replace(/\s/g, ''))) return line
    const next = lines.slice(i + 1).find(({ text }) => text.trim() !== '')
    return next?.outside.some(({ from, reason }) => reason === 'contents' && from === 0) ? { ...line, outside: [whole(line)], heading: 0 } : line
  })
}

function whole({ text }: Line): Line['outside'][number] {
  return { from: 0, to: text.length, reason: 'contents' }
}
