import type { FieldName, ItemList, Span } from '../model.ts'
import type { SharedFrame } from './removals/shared-frame.ts'

/** An archive's own removal rule: what matches `pattern` (a regular expression) is taken out under `name` for `reason`. */
export interface ExtraRemovalRule {
  readonly name: string
  readonly pattern: string
  readonly reason: string
}

/** A person's correction. Each names its text by quotation, which must stand exactly once in the source (white space aside). */
export type Correction =
  | {
      readonly kind: 'field'
      readonly field: FieldName
      readonly value: string | number | null
      readonly quote?: string
      readonly author?: string
      readonly reason?: string
    }
  | { readonly kind: 'removal'; readonly quote: string; readonly reason: string; readonly author?: string }
  | { readonly kind: 'keep'; readonly quote: string; readonly reason: string; readonly author?: string }
  | {
      readonly kind: 'part'
      readonly part: 'preface' | 'work' | 'problems' | 'causes' | 'plans' | 'closing' | 'attachment'
      readonly start: string
      readonly end: string
      readonly author?: string
      readonly reason?: string
    }
  | {
      readonly kind: 'item'
      readonly list: ItemList
      readonly start: string
      readonly end: string
      readonly author?: string
      readonly reason?: string
    }
  | { readonly kind: 'no-item'; readonly list: ItemList; readonly quote: string; readonly author?: string; readonly reason?: string }

/** What an archivist adds to a file: fields of `metadata.csv`, rules and corrections of `archive.yaml`. */
export interface NormaliseContext {
  readonly metadata?: Partial<Record<FieldName, string | number | null>>
  readonly removalRules?: readonly ExtraRemovalRule[]
  /** Finds every match of a pattern of an archive's own rule; null where it comes to no end. By default it takes as long as it takes. */
  readonly find?: (pattern: RegExp, text: string) => readonly Span[] | null
  readonly corrections?: readonly Correction[]
  /** Lines at the ends of the file that nearly all files of its folder have. */
  readonly frame?: SharedFrame
}
