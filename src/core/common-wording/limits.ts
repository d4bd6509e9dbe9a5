/** Every limit of common wording in one place. Lengths in letters and digits: white space and punctuation do not count. */
export const commonWordingLimits = {
  /** Shortest run that counts as common wording; every shared run of this length is found. */
  run: 12,
  /** Of this many neighbouring shingles one is kept (winnowing), which makes the index that many times smaller. */
  window: 4,
  /** Most reports of other organisations that are named for one paragraph. */
  named: 3,
} as const
