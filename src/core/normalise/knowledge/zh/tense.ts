import type { KnownWord } from '../known-word.ts'

/** Words by which a sentence speaks of what is to come. */
export const aheadWords: readonly KnownWord[] = [
  ['要', '要修好东渠'],
  ['将', '将修好东渠'],
  ['今年', '今年修好东渠'],
  ['明年', '明年修好东渠'],
  ['今后', '今后每年清淤'],
  ['下一步', '下一步清淤'],
]

/** Words with 要 or 将 in them that speak of nothing to come. */
export const timelessWords: readonly KnownWord[] = [
  ['主要', '主要粮食作物'],
  ['重要', '重要水源'],
  ['需要', '群众需要'],
  ['将近', '将近百户'],
]

/** Words by which a sentence speaks of what was done. */
export const behindWords: readonly KnownWord[] = [
  ['了', '修好了东渠'],
  ['已', '东渠已修好'],
  ['去年', '去年修好东渠'],
  ['以来', '开春以来'],
  ['同比', '同比增长三成'],
  ['一年来', '一年来下乡百次'],
]
