import type { SourceFormat } from '../model.ts'
import { decode } from './decode.ts'
import { startsWith } from './reader.ts'
import { zipNames } from './zip.ts'

/** What the bytes of a file are, whatever its name says; null where they don't tell. */
export type Content =
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
