const reportWords =
  '(?:annual |accountability |work |performance |progress |activity |self-assessment |board |management ){0,6}(?:report|review|statement)\\b'
const patterns: readonly RegExp[] = [
  new RegExp(
    `\\b${reportWords} (?:of|by|from|for) (?:the )?(\\p{Lu}[^,:(]{0,160}?)(?=\\s{0,4}(?:[,:(–—-]|\\b(?:for|in|on|to)\\b|\\b(?:19|20)\\d{2}|$))`,
    'iu',
  ),
  new RegExp(`^(?:the )?(\\p{Lu}[^:–—]{0,160}?)\\s{0,4}[:–—]\\s*(?:[\\d/–-]+ )?${reportWords}`, 'iu'),
  new RegExp(`^(?:the )?(\\p{Lu}.{0,160}?)(?:['’]s)? (?:[\\d/–-]+ )?${reportWords}(?=\\s*(?:$|[,:(–—-]|for |on |(?:19|20)\\d{2}))`, 'iu'),
]

/** The organisation that an English title names: `Annual Report of Harbour Trust 2021`, `Harbour Trust: Accountability Report`. Null for none. */
export function organisationOfEnglishTitle(title: string): string | null {
  const bare = title.replace(/^(?:19|20)\d{2}(?:[-–/]\d{2,4})?\s+/, '')
  for (const pattern of patterns) {
    const name = pattern.exec(bare)?.[1]?.trim() ?? ''
    if (
      name.length > 2 &&
      /^\p{Lu}/u.test(name) &&
      !/^(?:report|annual|work|accountability|government|state|full|text|the|performance|progress)\b/i.test(name)
    )
      return name
  }
  return null
}
