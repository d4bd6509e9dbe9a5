/** Limits beyond which a reading is doubtful. They are conventions: a reading beyond them can be right, and a person may say so. */
export const doubtLimits = {
  /** Share of a part's characters, its headings aside, that its items hold at least; asked of parts of so many characters and more. */
  thin: {
    plans: { share: 0.5, length: 400 },
    problems: { share: 0.7, length: 80 },
  },
  /** How many times as many items the longer of two neighbouring years' lists has at most; asked where it has so many more. */
  uneven: {
    plans: { times: 2, more: 1 },
    problems: { times: 3, more: 6 },
  },
} as const
