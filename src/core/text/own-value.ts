/**
 * What a table has under a word that a text or a person wrote; undefined where it has nothing. Every object answers to `constructor`, `toString` and `__proto__` besides, which
 * are words as well.
 */
export function ownValue<Value>(table: Readonly<Record<string, Value>>, word: string): Value | undefined {
  return Object.hasOwn(table, word) ? table[word] : undefined
}
