import { dirname } from 'node:path/posix'
import { sharedFrames, type SharedFrame } from '../../core/normalise/removals/shared-frame.ts'

const none: SharedFrame = { head: [], foot: [] }

/** The lines at the ends of a file. */
export interface FileEnds {
  readonly path: string
  readonly lines: readonly string[]
}

/**
 * The site heads and feet that files of text have in common with the files beside them, by path; of a folder with few files, with all files of the corpus. Other formats know
 * what is outside of their text.
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

/** The ends of a file of text, decoded as nearly all texts are (of others, no line is found again in the text); nothing for other formats. */
export function fileEnds(path: string, bytes: Uint8Array): FileEnds[] {
  return /\.(?:txt|md)$/i.test(path) ? [{ path, lines: linesAtEnds(bytes) }] : []
}

function linesAtEnds(bytes: Uint8Array): string[] {
  const [first, last] = bytes.length > 2 * endLength ? [bytes.subarray(0, endLength), bytes.subarray(-endLength)] : [bytes, bytes.subarray(0, 0)]
  const encoding = isUtf8(first) ? 'utf-8' : 'gb18030'
  // What was cut in the middle is no line of the file.
  const [above, below] = [decoded(first, encoding), decoded(last, encoding)]
  return last.length === 0 ? above : [...above.slice(0, -1), ...below.slice(1)]
}

function decoded(bytes: Uint8Array, encoding: string): string[] {
  return new TextDecoder(encoding).decode(bytes).split(/[\r\n\u2028\u2029]+/)
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
    return true
  } catch {
    return false
  }
}
