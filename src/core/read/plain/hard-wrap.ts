import type { Hint } from '../../model.ts'

const fewestLines = 12

/**
 * Line feeds by which a text was wrapped at a fixed width, and which end no paragraph. A text counts as wrapped where most of its lines, or
 * nearly all of its widest and those many, are about as wide as the widest ones and do not end in a stop; a line goes on in the next one where it is full and the next neither is
 * indented nor opens with a marker.
 */
export function hardWraps(text: string): Hint[] {
  const lines = [...text.matchAll(/[^\n]+/g)].map((match) => ({
    from: match.index,
    text: match[0].replace(/\r$/, ''),
    to: match.index + match[0].length,
  }))
  const filled = lines.filter((line) => line.text.trim() !== '')
  if (filled.length < fewestLines) return []
  const widths = filled.map((line) => widthOf(line.text)).sort((a, b) => a - b)
  const full = widths[Math.floor(widths.length * 0.9)] ?? 0
  const isFull = (line: { text: string }): boolean => widthOf(line.text) >= full - 4
  const wide = filled.filter(isFull)
  const wrapped = wide.filter((line) => !/[。！？；：.!?;:]["”’）)]?\s*$/.test(line.text)).length
  const isWrapped = wrapped >= filled.length * 0.5 || (wrapped >= fewestLines && wrapped >= wide.length * 0.7 && wrapped >= filled.length * 0.2)
  if (full < 40 || full > 160 || !isWrapped) return []
  return lines.flatMap((line, i): Hint[] => {
    const next = lines[i + 1]
    if (!next || next.from !== line.to + 1 || !isFull(line) || next.text.trim() === '') return []
    const opens =
      /^[\s\u3000]/.test(next.text) ||
      /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}[.．、](?!\d)|[①-⑳#>*|-])/.test(next.text)
    return opens ? [] : [{ kind: 'line-break', from: line.to - (text[line.to - 1] === '\r' ? 1 : 0), to: line.to + 1 }]
  })
}

/** Width in half-width columns. */
function widthOf(line: string): number {
  let width = 0
  for (const character of line.trimEnd()) width += character > '\u2e7f' ? 2 : 1
  return width
}
