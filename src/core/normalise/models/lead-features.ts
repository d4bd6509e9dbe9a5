/**
 * What a logistic model of lead sentences looks at: how a sentence (less its stop) opens and ends, how long it is, whether it holds figures, quotations or a
 * list, and how long the sentence after it is, all in characters.
 */
export function leadFeatures(sentence: string, next: number): string[] {
  return [
    `opens ${sentence.slice(0, 2)}`,
    `ends ${sentence.slice(-2)}`,
    `length ${String(Math.min(11, sentence.length >> 1))}`,
    `next ${String(Math.min(5, Math.floor(next / 20)))}`,
    ...(/\d/.test(sentence) ? ['figures'] : []),
    ...(/[“”《（]/.test(sentence) ? ['quotation'] : []),
    ...(/、/.test(sentence) ? ['list'] : []),
  ]
}

/** Shortest and longest sentence that is asked about, in characters. */
const askedLength = { least: 4, most: 22 } as const

/** True for a sentence (less its stop) that could lead: short and of one clause. */
export function couldLead(sentence: string): boolean {
  return sentence.length >= askedLength.least && sentence.length <= askedLength.most && !/[，：；？！,;:]/.test(sentence)
}
