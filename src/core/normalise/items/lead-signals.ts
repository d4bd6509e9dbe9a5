import { anyOf } from '../knowledge/known-word.ts'
import { complaintWords } from '../knowledge/zh/complaint-words.ts'
import { qualityNouns } from '../knowledge/zh/quality-nouns.ts'

const complaint = new RegExp(anyOf(complaintWords))
const adverb = /(?:依然|仍然|较为|比较|有所|十分|不断|日益|进一步|还需|仍需|存在|面临|还|仍|较|不)$/
const names = new RegExp(`(?:${anyOf(qualityNouns)})$`)

/** A subject of so many characters at most is short. */
const short = 8

/** What a complaint is about: its words before those of complaint, without adverbs; all its words where it complains in others. */
export function subjectOf(words: string): string {
  const at = complaint.exec(words)?.index
  let subject = words.slice(0, at)
  for (let more = at !== undefined; more;) {
    const shorter = subject.replace(adverb, '')
    more = shorter !== subject
    subject = shorter
  }
  return subject.replace(/的$/, '')
}

/**
 * Signals of a complaint by the clause that leads to it: a complaint of a field's quality (水平, 能力) leads to its symptoms, which speak of things; complaints of
 * one list are alike.
 */
export function leadSignals(lead: string, words: string): [string, number][] {
  const [led, own] = [subjectOf(lead), subjectOf(words)]
  const head = own.slice(-2)
  const signals: [string, number][] = [
    ['~length of the lead', (lead.length - 12) / 8],
    ['~longer than the lead', Math.max(-3, Math.min(3, (words.length - lead.length) / 8))],
  ]
  const add = (name: string, holds: boolean): void => {
    if (holds) signals.push([name, 1])
  }
  add('~lead on a quality', names.test(led))
  add('~lead on a quality, then a thing', names.test(led) && !names.test(own))
  add('on a thing', !names.test(own))
  add('~short subject of the lead', led.length <= short)
  add('head of the lead', head !== '' && lead.includes(head))
  add('shares with the subject of the lead', sharesPair(own, led))
  return signals
}

function sharesPair(one: string, other: string): boolean {
  for (let at = 0; at + 1 < one.length; at++) if (other.includes(one.slice(at, at + 2))) return true
  return false
}
