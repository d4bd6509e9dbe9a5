/** `&#26539;`, `&#x6865;`, `&ldquo;`: characters as web pages write them, which a text file shows as they stand. */
const reference = /&(?:#\d{2,7}|#x[\da-f]{2,6}|[a-z][a-z\d]{1,30});/gi

/**
 * A text with its character references read, and how many there were. Those of white space stay: a rule of the removals has them. The names
 * are those of the HTML standard.
 */
export async function withoutReferences(text: string): Promise<{ readonly text: string; readonly count: number }> {
  if (!/&[#a-z\d]{2,31};/i.test(text)) return { text, count: 0 }
  const { parseFragment } = await import('parse5')
  const read = new Map<string, string>()
  let count = 0
  const replaced = text.replace(reference, (written) => {
    const known = read.get(written) ?? firstText(parseFragment(written).childNodes[0], written)
    read.set(written, known)
    if (known !== written) count++
    return known
  })
  return { text: replaced, count }
}

function firstText(node: object | undefined, written: string): string {
  const value = node && 'value' in node ? String(node.value) : ''
  return /\S/.test(value) && !/[\0-\x1f\ufffd\u200b\ufeff]/.test(value) ? value : written
}
