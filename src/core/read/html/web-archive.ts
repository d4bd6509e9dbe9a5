/** True for a web archive (MHTML): a page saved with its pictures as a mail of several parts, also under the names html and doc. */
export function isWebArchive(bytes: Uint8Array): boolean {
  const opening = new TextDecoder('windows-1252').decode(bytes.subarray(0, 4096)).replace(/^(?:ï»¿)?\s*/, '')
  return (
    /^[A-Za-z][A-Za-z-]*:[^\n]*\n/.test(opening) &&
    /^MIME-Version\s*:/im.test(opening) &&
    /^Content-Type\s*:\s*(?:multipart\/|text\/html)/im.test(opening)
  )
}

/** The page that a web archive holds, decoded; null where it holds none. Of several (frames), all, one after the other. */
export async function pageOfArchive(bytes: Uint8Array): Promise<string | null> {
  const { default: PostalMime } = await import('postal-mime')
  const mail = await PostalMime.parse(bytes, { attachmentEncoding: 'arraybuffer' })
  return mail.html ?? null
}
