import type { Message } from '../model.ts'
import { contentOf } from './disguise.ts'
import type { Content } from './disguise.ts'
import { formatOf, formats } from './formats.ts'
import type { Format } from './formats.ts'
import { fileMessage } from './reader.ts'
import { protectedMessage } from './refusal.ts'

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
export function recognise(path: string, bytes: Uint8Array): Recognised | Message {
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
