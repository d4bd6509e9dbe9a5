/**
 * Every threshold of the comparison in one place. `npm run evaluate -- comparison` draws the curves they were read from.
 * Similarities run from 0 (nothing in common) to 1 (the same).
 */
export const thresholds = {
  problems: {
    /** Two problems at least this similar are linked one to one. */
    link: 0.3,
    /** A left-over problem at least this similar to a linked one joins the link as a split or a merge. */
    join: 0.4,
    /** A weaker pairing whose runner-up is nearer than this is shown as undetermined. */
    margin: 0.03,
  },
  plans: { link: 0.3, join: 0.4, margin: 0.03 },
  work: { link: 0.3, join: 0.7, margin: 0.03 },
  /** Items of different lists at least this similar have moved from one part to the other. */
  move: 0.8,
  /** A problem is linked over a year without it only when it is at least this similar. */
  returned: 0.6,
  /** A plan at least this similar to a problem of the same report answers it. */
  coverage: 0.4,
  /** An earlier problem at least this similar to the problem of a rectification is the one that was dealt with. */
  rectification: 0.5,
  followThrough: {
    /** A plan at least this likely to be answered is matched; below, down to the next, it is partly answered. */
    matched: 0.65,
    partial: 0.5,
    /** A plan this little below is undetermined. */
    margin: 0.05,
  },
  /** Two phrases at least this similar count the same thing. */
  quantity: 0.6,
  diff: {
    /** Share of common words below which the whole text is shown as replaced. */
    replaced: 0.2,
    /** Longest part, in characters, that is not shown by itself. */
    island: 2,
    /** Largest number of differing words that is worked out exactly. */
    editLength: 1500,
  },
  /** Length of a run of characters, in characters, by which common wording is recognised. */
  shingle: 12,
} as const
