import { fingerprint } from './fingerprint.ts'

/** Store key of one part of the merged figures: a figure, `theme <slug>`, `years <earlier>-<later>`. */
export function partKey(merged: string, part: string): string {
  return `${merged.split('/')[0]!}/${fingerprint(merged, part)}`
}
