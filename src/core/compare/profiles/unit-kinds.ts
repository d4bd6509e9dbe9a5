/** What comparison makes of a UTF-16 code unit, as bits. */
export const unitKinds = {
  /** A letter or a number, also of those that take two units. */
  subject: 1,
  /** Neither letter nor number. */
  gap: 2,
  /** Full width or a capital: it has another form that is compared. */
  folded: 4,
  /** Half of a character that takes two units: what it is shows only beside the other. */
  half: 8,
} as const

const known = new Uint8Array(0x10000)

/** Kind of a code unit. Unicode is asked once for each that comes up. */
export function kindOfUnit(unit: number): number {
  const kind = known[unit]!
  return kind === 0 ? (known[unit] = classified(String.fromCharCode(unit))) : kind
}

function classified(character: string): number {
  if (/\p{Cs}/u.test(character)) return unitKinds.half | unitKinds.subject
  const isFolded = /[！-～]/u.test(character) || character.toLowerCase() !== character
  return (isSubject(character) ? unitKinds.subject : unitKinds.gap) | (isFolded ? unitKinds.folded : 0)
}

/** True for a letter or a number. */
export function isSubject(character: string): boolean {
  return /[\p{L}\p{N}]/u.test(character)
}
