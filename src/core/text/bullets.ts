const bullet = /^(?:——|—|--|[-•●·■◆*★☆▲△▶►➢➤◇○□▪◦✓√※])[\s\u3000]*/

/** The dash, dot or star that opens a paragraph of a list, with the space after it; empty where none does. */
export function bulletOf(paragraph: string): string {
  return bullet.exec(paragraph)?.[0] ?? ''
}
