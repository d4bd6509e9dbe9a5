/** The sections of a comparison in the order of the page, and their anchors. */
export const sectionAnchors = {
  problems: 'problems',
  plans: 'plans',
  followThrough: 'follow-through',
  rectifications: 'rectifications',
  coverage: 'coverage',
  quantities: 'quantities',
  work: 'work',
} as const

/** Name of a section. */
export type SectionName = keyof typeof sectionAnchors
