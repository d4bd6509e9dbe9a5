/** Redactions: `***`, `XX局`, `X区`, `某县`, `○○镇`. */
const MASK = /[*＊]{2,}|[○〇]{2,}|[Xx×Ｘ](?=[\p{Script=Han}]|$)|^某|某(?=[省市县区镇乡村局])/u

/** True where whoever published the text hid the name, so that two such names say nothing about being the same. */
export function isMasked(name: string): boolean {
  return MASK.test(name)
}

/** Whether a hidden name may be the same as another: what is left of it ends the other one as well (`XX镇`, `柳塘镇`). */
export function mayBeMasked(masked: string, name: string): boolean {
  const rest = /(?<![^*＊×XxＸ某○〇_])[^*＊×XxＸ某○〇_]*$/u.exec(masked)?.[0] ?? ''
  return name.endsWith(rest)
}
