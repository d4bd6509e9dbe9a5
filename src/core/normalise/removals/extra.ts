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
  const endless = (name: string): void => {
    const hint = 'Write the pattern without repetitions inside repetitions, such as (a+)+.'
    fault('removal-rule-endless', `The removal rule “${name}” came to no end with this file, so that it took nothing out of it.`, hint)
  }
  for (const { name, pattern, reason } of extra) {
    try {
      const expression = new RegExp(pattern, 'gmu')
      const inText = ({ text }: { readonly text: string }): ReturnType<RemovalRule['find']> => {
        const found = find(expression, text)
        if (found === null) endless(name)
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

/** Whether a report of a file, by its messages, found that a rule comes to no end. */
export function foundEndless({ name }: ExtraRemovalRule, messages: readonly Message[]): boolean {
  return messages.some(({ id, reason }) => id === 'removal-rule-endless' && reason.includes(`“${name}”`))
}
