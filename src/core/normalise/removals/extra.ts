import type { Message } from '../../model.ts'
import type { ExtraRemovalRule, NormaliseContext } from '../context.ts'
import { matchesOf, type RemovalRule } from './rule.ts'

/**
 * An archive's own rules; a pattern that is no regular expression makes a message, and so does one that comes to no end, as soon as it is asked.
 * @param find as in `NormaliseContext`.
 */
export function extraRules(
  extra: readonly ExtraRemovalRule[],
  find: NonNullable<NormaliseContext['find']> = matchesOf,
): { rules: RemovalRule[]; messages: Message[] } {
  const rules: RemovalRule[] = []
  const messages: Message[] = []
  const fault = (id: string, reason: string, hint: string): void => void messages.push({ id, severity: 'error', reason, hint, from: null, to: null })
  for (const { name, pattern, reason } of extra) {
    try {
      const expression = new RegExp(pattern, 'gmu')
      const inText = ({ text }: { readonly text: string }): ReturnType<RemovalRule['find']> => {
        const found = find(expression, text)
        if (found === null) {
          const hint = 'Write the pattern without repetitions inside repetitions, such as (a+)+.'
          fault('removal-rule-endless', `The removal rule “${name}” came to no end with this file and was left out.`, hint)
        }
        return found ?? []
      }
      rules.push({ name, reason, find: inText })
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error)
      const hint = 'Correct the pattern of this rule in archive.yaml.'
      fault('removal-rule-invalid', `The pattern of the removal rule “${name}” is no regular expression: ${why}`, hint)
    }
  }
  return { rules, messages }
}
