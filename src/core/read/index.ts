/** An original read as what it is, whatever its name says, or the message that says why it is not; and the table of formats: the door of the room. */
import type { Message, SourceDocument, SourceFormat } from '../model.ts'
import { fileMessage, isMessage, protectedMessage, refusal, startsWith, type Reader, type ReadingAids } from './reader.ts'
import { readMd, readTxt } from './plain/txt.ts'
import { sha256 } from '../text/identity.ts'
import { decode } from './decode.ts'
import { zipNames } from './zip.ts'

/** A format: the endings that name it, and how to get its reader. Readers with heavy libraries are loaded when first needed. */
interface Format {
  readonly format: SourceFormat
  readonly endings: readonly string[]
  readonly load: () => Promise<Reader>
}

/** Every format that can be read, one row each. */
export const formats: readonly Format[] = [
  { format: 'txt', endings: ['txt', 'text'], load: async () => readTxt },
  { format: 'md', endings: ['md', 'markdown'], load: async () => readMd },
  { format: 'html', endings: ['html', 'htm', 'shtml', 'xhtml', 'mht', 'mhtml'], load: async () => (await import('./html/index.ts')).readHtml },
  { format: 'docx', endings: ['docx', 'docm', 'dotx', 'dotm'], load: async () => (await import('./docx/index.ts')).readDocx },
  { format: 'pdf', endings: ['pdf'], load: async () => (await import('./pdf/index.ts')).readPdf },
]

/** The format that a file name's ending names; undefined for unknown endings. */
function formatOf(path: string): Format | undefined {
  const ending = /\.([^./\\]+)$/.exec(path)?.[1]?.toLowerCase() ?? ''
  return formats.find(({ endings }) => endings.includes(ending))
}

/** A document that was read, or the messages that say why it was not. */
export type ReadResult = { document: SourceDocument; messages: Message[] } | { document: null; messages: Message[] }

/**
 * Reads an original. `path` is relative to the corpus, with `/`; its ending names the format, unless the file is something else. Never throws for a
 * faulty file: the messages say what is wrong with it and what to do. `aids` are what readers need of the machine or the site.
 */
export async function readDocument(path: string, bytes: Uint8Array, aids: ReadingAids = {}): Promise<ReadResult> {
  const recognised = refusal(bytes) ?? recognise(path, bytes)
  if ('severity' in recognised) return { document: null, messages: [recognised] }
  const { format } = recognised
  const read = await format.load()
  let result
  try {
    result = await read(bytes, aids)
  } catch (error) {
    result = unreadable(error)
  }
  if (isMessage(result)) return { document: null, messages: [result] }
  const source = { path, sha256: await sha256(bytes), format: format.format, encoding: result.encoding, bytes: bytes.length }
  const messages = [...recognised.messages, ...result.messages]
  return { document: { source, text: result.text, hints: result.hints, messages }, messages }
}

function unreadable(error: unknown): Message {
  const cause = error instanceof Error ? error.message : String(error)
  return fileMessage(
    'read-damaged-file',
    'error',
    `This file could not be opened: ${cause}`,
    'Open the original in its own program and save it again.',
  )
}

/** How a file is to be read, and what is to be said of its name. */
export interface Recognised {
  readonly format: Format
  readonly messages: readonly Message[]
}

/** Names that office programs give to documents of several formats; what is in them must be looked at. */
const officeName = /\.(?:docx?|docm|dotx?|dotm|wpsx?|wpt|rtf)$/i
/** Other documents of office programs, which are refused by what they are. */
const otherOfficeName = /\.(?:et|xlsx?|ppts?x?|dps|odt|ofd)$/i

/** The format of a file by its name and by what it is, or the message that says why it cannot be read. */
function recognise(path: string, bytes: Uint8Array): Recognised | Message {
  const named = formatOf(path)
  const isOffice = officeName.test(path)
  if (!named && !isOffice && !otherOfficeName.test(path)) return unknownFormat(path)
  const content = contentOf(bytes)
  if (content && 'other' in content) return otherMessage(content.other)
  // Of a name that tells text or a page, only what cannot be either is believed more than the name.
  const found = content && (isOffice || content.format === 'docx' || content.format === 'pdf') ? content.format : null
  if (found && found !== named?.format && formats.some(({ format }) => format === found)) {
    const format = formats.find((one) => one.format === found)!
    return { format, messages: [misnamed(path, found)] }
  }
  if (isOffice && !content) return fileMessage('read-not-docx', 'error', 'This file has the name of a Word document and is none.', saveAsDocx('doc'))
  return named ? { format: named, messages: [] } : unknownFormat(path)
}

/** What is to be done with documents of other formats, one by one or all of a folder. */
function saveAsDocx(ending: string): string {
  return `Open it in Word, WPS or LibreOffice and save it as docx. LibreOffice does a whole folder at once (soffice --headless --convert-to docx --outdir FOLDER FOLDER/*.${ending}).`
}

function unknownFormat(path: string): Message {
  const reason = `Files with the ending of “${path.split('/').at(-1) ?? path}” are not read.`
  return fileMessage('read-unknown-format', 'error', reason, 'Save the report as txt, md, html, docx or pdf.')
}

function misnamed(path: string, format: string): Message {
  const reason = `This file is named ${/\.([^.]+)$/.exec(path)?.[1] ?? 'otherwise'} and is ${format}; it was read as what it is.`
  return fileMessage('read-misnamed', 'info', reason, 'Give it the ending of its format, so that it opens in other programs too.')
}

const kinds: Readonly<Record<string, string>> = {
  spreadsheet: 'a spreadsheet',
  presentation: 'a presentation',
  opendocument: 'an OpenDocument file',
  ofd: 'an OFD file',
  archive: 'an archive of other files',
  picture: 'a picture',
}

function otherMessage(other: Extract<Content, { other: unknown }>['other']): Message {
  if (other === 'old-office')
    return fileMessage('read-old-word', 'error', 'This is a document of an old Word or WPS format, which cannot be read here.', saveAsDocx('doc'))
  if (other === 'rtf')
    return fileMessage('read-rtf', 'error', 'This is a document in Rich Text Format (RTF), which cannot be read here.', saveAsDocx('rtf'))
  if (other === 'protected') return protectedMessage()
  return fileMessage(
    'read-other-document',
    'error',
    `This file is ${kinds[other]}, whatever its name says, and is not read.`,
    'Save the report alone as docx, PDF or text.',
  )
}

/** What the bytes of a file are, whatever its name says; null where they don't tell. */
type Content =
  | { readonly format: SourceFormat }
  /** A document that cannot be read here, by what it is. */
  | { readonly other: 'old-office' | 'protected' | 'rtf' | 'spreadsheet' | 'presentation' | 'opendocument' | 'ofd' | 'archive' | 'picture' }

/**
 * Looks at what a file is. Office programs write web pages, plain text and newer documents under the names of old ones, and people rename files.
 */
export function contentOf(bytes: Uint8Array): Content | null {
  if (startsWith(bytes, [0x50, 0x4b, 3, 4]) || startsWith(bytes, [0x50, 0x4b, 5, 6])) return archiveContent(bytes)
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return compoundContent(bytes)
  if (isPicture(bytes)) return { other: 'picture' }
  const opening = new TextDecoder('windows-1252').decode(bytes.subarray(0, 4096)).replaceAll('\0', '')
  if (opening.slice(0, 1024).includes('%PDF-')) return { format: 'pdf' }
  // The mark of a program for secrecy that is common in offices; without it the file is noise.
  if (opening.slice(0, 64).includes('E-SafeNet')) return { other: 'protected' }
  const words = opening.replace(/^(?:ï»¿|ÿþ|þÿ)/, '').trimStart()
  if (words.startsWith('{\\rtf')) return { other: 'rtf' }
  if (/^<\?xml/.test(words) && /office\/2006\/xmlPackage|office\/word\/2003\/wordml/.test(words)) return { format: 'docx' }
  if (/^(?:MIME-Version|Message-ID|From|Date|Subject):/i.test(words) && /^MIME-Version:/im.test(words)) return { format: 'html' }
  if (/^(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->)[\s\S])*-->\s*)*<(?:!doctype\s+html|html|head|meta|body|title|style|div|p|table)\b/i.test(words))
    return { format: 'html' }
  if (decode(bytes)) return { format: 'txt' }
  return zipNames(bytes).some((name) => /^word[/\\]/i.test(name)) ? { format: 'docx' } : null
}

function archiveContent(bytes: Uint8Array): Content {
  const names = zipNames(bytes).map((name) => name.replaceAll('\\', '/').toLowerCase())
  const holds = (pattern: RegExp): boolean => names.some((name) => pattern.test(name))
  if (holds(/^word\//)) return { format: 'docx' }
  if (holds(/^xl\//)) return { other: 'spreadsheet' }
  if (holds(/^ppt\//)) return { other: 'presentation' }
  if (holds(/^ofd\.xml$/)) return { other: 'ofd' }
  if (holds(/^content\.xml$/) && holds(/^mimetype$|^meta-inf\/manifest\.xml$/)) return { other: 'opendocument' }
  // A cut-off archive has no names; a package without its folder may still be a document.
  return names.length === 0 || holds(/^\[content_types\]\.xml$/) ? { format: 'docx' } : { other: 'archive' }
}

/** Files of older programs, and those that newer ones encipher, by the names of the streams in them. */
function compoundContent(bytes: Uint8Array): Content {
  if (holdsName(bytes, 'EncryptedPackage') || holdsName(bytes, 'DRMEncrypted')) return { other: 'protected' }
  if (holdsName(bytes, 'WordDocument')) return { other: 'old-office' }
  if (holdsName(bytes, 'Workbook')) return { other: 'spreadsheet' }
  return { other: holdsName(bytes, 'PowerPoint Document') ? 'presentation' : 'old-office' }
}

/** A name in the directory of a compound file stands there in UTF-16. */
function holdsName(bytes: Uint8Array, name: string): boolean {
  const wanted = [...name].flatMap((letter) => [letter.charCodeAt(0), 0])
  // Signs are compared where they stand: a file of nothing but first letters would else be cut in as many pieces.
  const stands = (at: number): boolean => wanted.every((byte, i) => bytes[at + i] === byte)
  for (let at = bytes.indexOf(wanted[0]!); at >= 0; at = bytes.indexOf(wanted[0]!, at + 1)) if (stands(at)) return true
  return false
}

function isPicture(bytes: Uint8Array): boolean {
  return [
    [0x89, 0x50, 0x4e, 0x47],
    [0xff, 0xd8, 0xff],
    [0x47, 0x49, 0x46, 0x38],
    [0x49, 0x49, 0x2a, 0],
    [0x4d, 0x4d, 0, 0x2a],
  ].some((opening) => startsWith(bytes, opening))
}
