import { unzip, zipNames } from '../../zip.ts'
import { childrenOf, decodedXml, findAll, parseXml, type XmlElement } from './xml.ts'
import { Package } from './package.ts'

/** A Word document, opened: its parts, and the path and the tree of the one that holds the text. */
export interface OpenedDocument {
  readonly parts: Package
  readonly path: string
  readonly root: XmlElement
}

/** A report of 25,000 characters has a hundredth of it, with all its layout. To walk as much takes seconds and some hundred megabytes of memory. */
export const MOST_UNPACKED = 25_000_000

const read = /\.(?:xml|rels|x?html?|mht|mhtml|txt|rtf|docx|docm)$/i

/** Why a document could not be opened. */
export type OpenFault = 'damaged' | 'locked' | 'large' | 'no-document'

/**
 * Opens a Word document: a package of parts in a ZIP archive, or one file of XML as Word saves on demand.
 * @throws {XmlFault} where the part of the text is no XML.
 */
export async function openDocument(bytes: Uint8Array): Promise<OpenedDocument | OpenFault> {
  // A program of mail, say, may have put a line before the archive.
  if ((bytes[0] !== 0x50 || bytes[1] !== 0x4b) && zipNames(bytes).length === 0) return openXml(bytes)
  const files = await unzip(bytes, (name) => read.test(name), MOST_UNPACKED)
  return typeof files === 'string' ? files : openPackage(new Package(files))
}

function openPackage(parts: Package): OpenedDocument | OpenFault {
  const path = parts.mainPart()
  const root = path === undefined ? undefined : parts.xml(path)
  return path === undefined || root?.name !== 'w:document' ? 'no-document' : { parts, path, root }
}

/** Parts in one file (`pkg:package`), or a document of Word 2003, whose one part has everything. */
function openXml(bytes: Uint8Array): OpenedDocument | OpenFault {
  if (bytes.length > MOST_UNPACKED) return 'large'
  const root = parseXml(decodedXml(bytes))
  if (root.name === 'w:wordDocument') return { parts: new Package([]), path: 'document.xml', root }
  if (root.name !== 'pkg:package') return 'no-document'
  return openPackage(
    new Package(
      childrenOf(root, 'pkg:part').flatMap((part) => {
        const [content] = findAll(part, ({ name }) => name === 'pkg:xmlData').flatMap((data) => childrenOf(data))
        return content ? [[part.attributes['pkg:name'] ?? '', content] as const] : []
      }),
    ),
  )
}
