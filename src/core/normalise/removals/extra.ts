import type { Message } from '../../model.ts'
import type { ExtraRemovalRule } from '../context.ts'
import { patternRule } from './rule.ts'
import type { RemovalRule } from './rule.ts'

/** An archive's own rules; a pattern that is no regular expression, or that matches nothing but emptiness, makes a message. */
export function extraRules(extra: readonly ExtraRemovalRule[]): { rules: RemovalRule[]; messages: Message[] } {
  const rules: RemovalRule[] = []
  const messages: Message[] = []
  for (const { name, pattern, reason } of extra) {
    try {
      rules.push(patternRule(name, reason, new RegExp(pattern, 'gmu')))
    } catch (error) {
      messages.push({
        id: 'removal-rule-invalid',
        severity: 'error',
        reason: `The pattern of the removal rule “${name}” is no regular expression: ${error instanceof Error ? error.message : String(error)}`,
        hint: 'Correct the pattern of this rule in archive.yaml.',
        from: null,
        to: null,
      })
    }
  }
  return { rules, messages }
}
