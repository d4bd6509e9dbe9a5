/** How names of organisations are compared. An organisation keeps the name that its files give; these are keys only. */

/** Redactions: `***`, `XX局`, `X区`, `某县`. */
const MASK = /[*＊]{2,}|[Xx×ＸＸ]{1,}(?=[\p{Script=Han}]|$)|^某|某(?=[省市县区镇乡村局])/u

/** True where whoever published the text hid the name, so that two such names say nothing about being the same. */
export function isMasked(name: string): boolean {
  return MASK.test(name)
}

/** The same body of government is written with and without these. */
const GOVERNMENT_ENDING = /(人民政府办公室|人民政府|政府|管理委员会|管委会)$/u

/**
 * Key under which one organisation's names meet: white space and width folded, and for governments without 人民政府/管委会. A functional new
 * area that became a district (坪山新区 → 坪山区) is one organisation: its territory and its reports continue.
 */
export function organisationKey(name: string): string {
  const folded = name.normalize('NFKC').replace(/\s+/gu, '').toLowerCase()
  if (!GOVERNMENT_ENDING.test(folded) && !/[省市区县州盟旗镇乡]$/u.test(folded)) return folded
  return folded.replace(GOVERNMENT_ENDING, '').replace(/新区$/u, '区')
}

/**
 * Keys of which one only leaves out the other's superior (罗湖区, 深圳市罗湖区), mapped to the longer one. A short name that ends several
 * longer ones is left alone: it can't be known which is meant.
 */
export function joinShortenedKeys(keys: readonly string[]): Map<string, string> {
  const joined = new Map<string, string>()
  for (const key of keys) {
    const longer = keys.filter((other) => other !== key && other.endsWith(key) && /[省市州盟]$/u.test(other.slice(0, -key.length)))
    const longest = longer.toSorted((a, b) => b.length - a.length)[0]
    if (longest !== undefined && longer.every((other) => longest.endsWith(other))) joined.set(key, longest)
  }
  return joined
}
