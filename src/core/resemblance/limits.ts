/**
 * When one text counts as a copy of another, as a whole or in part. Lengths in letters and digits. `npm run evaluate -- resemblance FOLDER…` measures what different reports have in common.
 * Of 302 texts (governments of the state, provinces, cities and districts, departments, schools, towns, companies; Chinese and English), read on 29 November 2026, no two that are different
 * reports have more than 0.62 of the runs of one in the other (two resolutions of different years on one formula; of two reports of one organisation 0.59, the later one an extract; else less
 * than 0.42), nor a passage of more than 635 letters (those same two reports; else 334 in English, 239 in Chinese). Two versions of one report have 0.96 and more.
 */
export const resemblanceLimits = {
  /** Letters of a run, inside a sentence, by which texts are compared: long enough that few are in two texts by chance, short enough that one changed letter costs little. */
  run: 8,
  /** A text with fewer runs says too little to be told from others. */
  fewest: 12,
  /** Share of the runs of either text, the shorter or the one that is kept back, from which one is a copy or a part of the other. */
  share: 0.75,
  /** From here on up to `share` a text looks like the other, and a person is asked: no two different reports of those that were measured have more. */
  likeness: 0.63,
  /**
   * Runs of a text from which its share means the same whatever years and organisations say: the shortest of those that were measured has 237, and of those that have fewer than 800, 22, none has
   * more than 0.62 of another year's.
   */
  sure: 230,
  /** The share of a shorter text where years or organisations say that they are two reports: it may be written anew with a few other words, and is then another report. */
  shareOfOthers: 0.97,
  /** A passage of so many letters, word for word, is a copy whatever stands around it. Every passage that is longer by `window` is found, and none that is shorter. */
  passage: 650,
  /** Of so many neighbouring passages one is kept (winnowing). */
  window: 51,
} as const
