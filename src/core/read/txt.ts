import type { Message } from '../model.ts'
import { decode } from './decode.ts'
import { hardWraps } from './hard-wrap.ts'
import { fileMessage, isMessage } from './reader.ts'
import type { Extraction } from './reader.ts'

/** Reads plain text in UTF-8, UTF-16, GB18030 or Western 8-bit encoding. */
export async function readTxt(bytes: Uint8Array): Promise<Extraction | Message> {
  const decoded = decodedText(bytes)
  return isMessage(decoded) ? decoded : { ...decoded, hints: hardWraps(decoded.text) }
}

/** The decoding that all text formats share: the text without hints, or the message that refuses the file. */
export function decodedText(bytes: Uint8Array): Extraction | Message {
  const decoded = decode(bytes)
  if (!decoded) {
    return fileMessage(
      'read-not-text',
      'error',
      'The bytes of this file are not text in UTF-8, UTF-16, GB18030 or a Western 8-bit encoding.',
      'Open the original in its own program and save it as UTF-8 text, docx or PDF.',
    )
  }
  if (/^[\s\u200b\ufeff]*$/.test(decoded.text)) {
    return fileMessage('read-empty', 'error', 'This file holds no text.', 'Replace it by a complete copy or remove it from the folder.')
  }
  return {
    text: decoded.text,
    encoding: decoded.encoding,
    hints: [],
    messages: decoded.damaged ? [damageMessage(decoded.text, decoded.damaged)] : [],
  }
}

function damageMessage(text: string, damaged: number): Message {
  const from = text.indexOf('\ufffd')
  return {
    id: 'read-damaged-characters',
    severity: 'warning',
    reason: `${damaged} characters of this file could not be decoded and stand as \ufffd.`,
    hint: 'Compare the place with the original and replace the file by an undamaged copy.',
    from,
    to: from + 1,
  }
}
