import type { Comparison } from '../../core/model.ts'
import type { Messages } from '../../i18n/index.ts'
import { clausesToHtml, restToHtml } from '../../view/comparison/follow-through-html.ts'
import { leadSpans, sharedRuns, textToHtml } from '../../view/comparison/marks.ts'
import type { RowContext } from '../../view/comparison/row-frame.ts'
import { otherSideToHtml } from '../../view/comparison/row-html.ts'
import { listToRows } from '../../view/comparison/list-to-rows.ts'
import { itemsToText } from '../../view/comparison/rows.ts'
import { followAnchor } from '../../view/comparison/sections.ts'

/** Draws what the page left to the data of its pair, as the build would have drawn it. */
export function fillLeft(within: Element, comparison: Comparison, t: Messages['comparison']): void {
  const left = [...within.querySelectorAll<HTMLElement>('[data-left]')]
  if (within instanceof HTMLElement && within.matches('[data-left]')) left.push(within)
  for (const element of left) {
    const anchor = element.closest('article')?.id ?? ''
    if (element instanceof HTMLDetailsElement) fillFold(element, anchor, comparison, t)
    else fillWork(element, anchor, comparison)
  }
}

function fillWork(text: HTMLElement, anchor: string, { work }: Comparison): void {
  const where = text.closest('.side.earlier') ? 'earlier' : 'later'
  const row = listToRows('work', work, []).find((each) => each.anchor === anchor)
  const items = row?.[where] ?? []
  if (!row || items.length === 0) return
  const { first, second } = sharedRuns(itemsToText(row.earlier), itemsToText(row.later))
  const shared = where === 'earlier' ? first : second
  text.innerHTML = (row.link ? otherSideToHtml(items, where, shared) : textToHtml(itemsToText(items), { leads: leadSpans(items), shared: [] })).markup
  delete text.dataset['left']
}

function fillFold(fold: HTMLDetailsElement, anchor: string, comparison: Comparison, t: Messages['comparison']): void {
  const row = comparison.followThrough.find(({ plan }) => followAnchor(plan) === anchor)
  const plan = row && comparison.plans.earlier.find(({ id }) => id === row.plan)
  if (!plan) return
  const draw = fold.dataset['left'] === 'clauses' ? clausesToHtml : restToHtml
  fold.insertAdjacentHTML('beforeend', draw(row, plan, contextOf(fold, t)).markup)
  delete fold.dataset['left']
}

/** What the passages of the page are drawn with, read from the page. */
function contextOf(fold: Element, t: Messages['comparison']): RowContext {
  const { lang } = document.documentElement
  const languageOf = (side: string): string =>
    fold.closest('.pair')?.querySelector<HTMLElement>(`.${side} .text`)?.closest<HTMLElement>('[lang]')?.lang ?? lang
  const page = fold.closest('.side')?.querySelector('a.score')?.getAttribute('href')?.split('#')[0] ?? null
  return {
    ...{ t, language: lang, earlierLanguage: languageOf('earlier'), laterLanguage: languageOf('later') },
    ...{ earlierPage: null, laterPage: page, earlierName: '', laterName: '' },
  }
}
