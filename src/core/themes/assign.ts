import { themeFinder } from '../compare/themes/index.ts'
import { wordingOf } from '../compare/profiles/index.ts'

/**
 * The subject of the field that an item belongs to: the one that its lead and its text name most, the lead counting twice. Null where neither has a word of any subject.
 */
export function subjectOf({ lead, text }: { readonly lead: string; readonly text: string }): string | null {
  const inLead = themeFinder.strengthsOf([themeFinder.wordsIn(wordingOf(lead))])
  const inText = themeFinder.strengthsOf([themeFinder.wordsIn(wordingOf(text))])
  let best = -1
  let most = 0
  for (let subject = 0; subject < inText.length; subject++) {
    const strength = 2 * inLead[subject]! + inText[subject]!
    if (strength > most + 1e-9) [best, most] = [subject, strength]
  }
  return best < 0 ? null : themeFinder.names[best]!
}
