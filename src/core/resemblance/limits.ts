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
  /** Of copies in which letters were changed, put in or left out all along (`closeness`). */
  close: {
    /** Letters of a block, and of the shortest runs by which it is found. */
    block: 32,
    short: 4,
    /** Letters by which the runs of a block may be shifted against each other where it is found. */
    drift: 4,
    /** Runs of a block, of 29, that must be found together. */
    alike: 12,
    /**
     * Share of blocks from which a text is a copy, of texts with at least `sure` blocks, whatever years and organisations say: of those, read on 29 November 2026, no two that are different
     * reports have more than 0.80, a copy with every eighth letter changed, left out or followed by another has 0.90 to 1.00, with every tenth 0.98 to 1.00.
     */
    sureShare: 0.93,
    sure: 24,
    /** The same of shorter texts, where nothing says that they are two reports: short ones on one formula have up to 0.89. One with fewer blocks than `fewest` says too little. */
    share: 0.97,
    fewest: 8,
    /** Length of the runs of which a sample, of so many one, tells which texts are looked at, and the share of it from which they are. */
    sampled: 5,
    every: 8,
    seems: 0.12,
  },
} as const
