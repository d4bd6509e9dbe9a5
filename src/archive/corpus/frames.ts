import { dirname } from 'node:path/posix'
import { sharedFrames, type SharedFrame } from '../../core/normalise/removals/collection-frame.ts'

const none: SharedFrame = { head: [], foot: [] }

/** The lines at the ends of a file. */
export interface FileEnds {
  readonly path: string
  readonly lines: readonly string[]
}

/**
 * The site heads and feet that files of text and pages have in common with the files beside them, by path; of a folder with few files, with all files of the
 * corpus. Other formats know what is outside of their text.
 */
export function framesOf(texts: readonly FileEnds[]): Map<string, SharedFrame> {
  const whole = frames(texts)
  const own = [...Map.groupBy(texts, ({ path }) => dirname(path)).values()].map(frames)
  const found = new Map<string, SharedFrame>(own.flatMap((folder) => [...folder]))
  for (const [path, frame] of whole) if (size(frame) > size(found.get(path) ?? none)) found.set(path, frame)
  return new Map([...found].filter(([, frame]) => size(frame) > 0))
}

function frames(texts: readonly FileEnds[]): Map<string, SharedFrame> {
  const found = sharedFrames(texts.map(({ lines }) => lines))
  return new Map(texts.map(({ path }, i) => [path, found[i]!]))
}

function size({ head, foot }: SharedFrame): number {
  return head.length + foot.length
}

/** Bytes at either end of a file in which its frame is looked for. */
const endLength = 8_192

/** Bytes at either end of a page's body, of which most are no text. */
const pageEndLength = 32_768

/** The ends of a file of text or of a page, decoded as nearly all are (of others, no line is found again in the text); nothing for other formats. */
export function fileEnds(path: string, bytes: Uint8Array): FileEnds[] {
  if (/\.(?:txt|md)$/i.test(path)) return [{ path, lines: linesAtEnds(bytes, endLength, linesOf) }]
  return /\.(?:s?html?|xhtml)$/i.test(path) ? [{ path, lines: linesAtEnds(bytes.subarray(bodyOf(bytes)), pageEndLength, linesOfPage) }] : []
}

function linesAtEnds(bytes: Uint8Array, length: number, split: (text: string) => string[]): string[] {
  const [first, last] = bytes.length > 2 * length ? [bytes.subarray(0, length), bytes.subarray(-length)] : [bytes, bytes.subarray(0, 0)]
  const encoding = isUtf8(first) ? 'utf-8' : 'gb18030'
  // What was cut in the middle is no line of the file.
  const [above, below] = [first, last].map((end) => split(new TextDecoder(encoding).decode(end))) as [string[], string[]]
  return last.length === 0 ? above : [...above.slice(0, -1), ...below.slice(1)]
}

function linesOf(text: string): string[] {
  return text.split(/[\r\n\u2028\u2029]+/)
}

/** Where a page's body begins, in bytes. */
function bodyOf(bytes: Uint8Array): number {
  return Math.max(0, new TextDecoder('windows-1252').decode(bytes.subarray(0, 4 * pageEndLength)).search(/<body/i))
}

const blockTag = /<\/?(?:p|div|br|li|ul|ol|dl|dt|dd|tr|table|h[1-6]|section|article|header|footer|nav|main|aside|form|center|hr|body)\b[^<>]*>/gi

/** The lines of a page's text, roughly as its reader gives them: what is read otherwise is no frame. */
function linesOfPage(text: string): string[] {
  return text
    .replace(/<(script|style|noscript|select)\b[\s\S]*?(?:<\/\1\s*>|$)|<!--[\s\S]*?(?:-->|$)/gi, '')
    .replace(/\s+/g, ' ')
    .replace(blockTag, '\n')
    .replace(/<[^<>]*>/g, '')
    .replace(/&nbsp;|&#160;|&emsp;|&ensp;/gi, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
    return true
  } catch {
    return false
  }
}
