import type { Report } from '../../model.ts'

/** What papers on their way to the report are called, from the first to the last; what is called none of these is the report. */
const stages = [/草稿|初稿|一稿|未定稿|draft/iu, /征求意见稿|讨论稿|二稿|修改稿|修订稿/u, /送审稿|送阅稿|报审稿|三稿/u, /审议稿|草案/u]
const whole = /^[（(【[]?\p{Script=Han}{0,6}(?:稿|草案)[）)】\]]?$/u

/** How far a paper is that calls itself by some words; null where they don't call it a draft. */
export function stageIn(words: string): number | null {
  const stage = stages.findIndex((pattern) => pattern.test(words))
  return stage < 0 ? null : stage
}

/** The line at the head of a paper that says of itself that it is a draft: `（征求意见稿）`. Null for none. */
export function draftLineOf({ blocks, removed }: Pick<Report, 'blocks' | 'removed'>): string | null {
  const head = [...blocks.slice(0, 6), ...removed.slice(0, 6)].map(({ text }) => text.trim())
  return head.find((text) => text.length <= 12 && whole.test(text) && stageIn(text) !== null) ?? null
}
