import type { SourceFormat } from '../model.ts'
import type { Reader } from './reader.ts'
import { readMd } from './plain/md.ts'
import { readTxt } from './plain/txt.ts'

/** A format: the endings that name it, and how to get its reader. Readers with heavy libraries are loaded when first needed. */
export interface Format {
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
export function formatOf(path: string): Format | undefined {
  const ending = /\.([^./\\]+)$/.exec(path)?.[1]?.toLowerCase() ?? ''
  return formats.find(({ endings }) => endings.includes(ending))
}
