/** A rule of a style sheet: its selectors, and what it sets. */
export interface StyleRule {
  readonly selectors: string
  readonly settings: string
}

/** The rules of a style sheet for the screen as it is: those for other media are left out, those inside of other conditions are taken. */
export function styleRules(sheet: string): StyleRule[] {
  const text = sheet.replace(/\/\*[^]*?(?:\*\/|$)/g, '')
  const rules: StyleRule[] = []
  let [at, close] = [0, 0]
  for (let open = text.indexOf('{'); open >= 0; open = text.indexOf('{', at)) {
    if (close <= open) close = text.indexOf('}', open)
    if (close < 0) break
    const before = text.slice(at, open)
    const selectors = before.slice(before.lastIndexOf('}') + 1)
    const inner = text.indexOf('{', open + 1)
    if (selectors.trimStart().startsWith('@media')) at = endOfBlock(text, open)
    else if (inner >= 0 && inner < close) at = open + 1
    else {
      rules.push({ selectors, settings: text.slice(open + 1, close) })
      at = close + 1
    }
  }
  return rules
}

/** The place behind the brace that closes the one at a place. */
function endOfBlock(text: string, open: number): number {
  let depth = 0
  for (const { 0: brace, index } of text.slice(open).matchAll(/[{}]/g)) {
    depth += brace === '{' ? 1 : -1
    if (depth === 0) return open + index + 1
  }
  return text.length
}
