import type { ClausePlace } from './clause-places.ts'

/** Openings by which a clause leans on the one before it, by kind. */
export const openings: readonly (readonly [string, RegExp])[] = [
  ['effect', /^(?:这(?!些|一|次|项|里)|由此|导致|造成|影响|制约|使得?|致使|从而|引发|带来|加剧|难以|无法|不能|未能|反映)/],
  ['example', /^(?:特别是|尤其是?|其中|例如|比如|如(?!何)|主要(?:是|有|表现|体现|集中)|表现|体现)/],
  ['part', /^(?:有的|有些|一些|部分|个别|少数|某些|不少|许多|很多|大部分|多数)/],
  ['contrast', /^(?:但|而|却|然而|不过|虽|尽管|即使|即便|既|不仅)/],
  ['also', /^(?:也|还|仍|且|并|又|以及|同时|此外|另外|再加上|加之|甚至)/],
  ['relation', /^(?:对|在|与|同|从|随着|由于|因为?|因此|面对|受|据|按照?|根据|为|以|把|被|将|比|距|离|和|跟|于|关于|相对|当前|目前|近年)/],
  ['need', /^(?:需要?|必须|要|应|有待|亟待|亟需|急需|存在|缺乏|缺少|缺|没有|没|远|不)/],
  ['we', /^(?:我们|我[国省市州区县镇局校院]|全[国省市州区县镇]|本)/],
]

/** True where a clause opens as an effect, an example, a part, a contrast or an addition of the one before it. */
export function leans({ words }: ClausePlace): boolean {
  return openings.slice(0, 5).some(([, pattern]) => pattern.test(words))
}

/** True where a clause opens as an effect, an example or a contrast, which no statement of its own does. */
export function continues({ words }: ClausePlace): boolean {
  return /^(?:这(?!些|一|次|项|里)|由此|从而|导致|致使|以致|造成|使得|但|而|却|且|并且|并(?!购|网|存|联)|甚至|特别是|尤其是|例如|比如)/.test(words)
}

/** True for words that open in any way by which a clause leans on another. */
export function leansInAnyWay(words: string): boolean {
  return openings.slice(0, 6).some(([, pattern]) => pattern.test(words))
}

/** True for words that open with a part of a whole (部分企业, 有的干部). */
export function opensWithPart(words: string): boolean {
  return openings[2]![1].test(words)
}
