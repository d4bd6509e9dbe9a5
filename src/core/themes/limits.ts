/** Every limit of the themes in one place. */
export const themeLimits = {
  /** A shared word makes a theme of items without a subject when at least this many of them have it. */
  sharedItems: 4,
  /** Most themes that shared words make. */
  sharedThemes: 40,
  /** An item belongs also to a subject that it names at least so much of what it names its foremost one. */
  alsoSubject: 0.75,
  /** Words by which a theme is described. */
  words: 5,
  /** Least keyness of such a word: 1.96 standard deviations. */
  keyness: 1.96,
  /** Problems of background that the prior of the keyness is worth. */
  priorItems: 20,
  /** A problem is lasting when this many reports of its series name it. */
  lasting: 3,
  /** Most items listed for one theme in one pair of years. */
  listedInPair: 12,
} as const
