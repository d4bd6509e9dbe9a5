/** The pages of the sample archive in all states that look different, for tests that every page has to pass. */
import type { Page } from 'playwright-core'
import { compareDraft, draft, openForm, result, submit, twoSeries } from './any-two.ts'
import { busiestComparison, reportSlugs, seriesSlugs, subfolders } from './pages.ts'

const views = ['side', 'inline', 'changes', 'clean', 'original']

/** A state in which a reader may find a page: its path below the root of its language, and what is done before it is looked at. */
export interface State {
  readonly name: string
  readonly path: string
  readonly prepare?: (page: Page) => Promise<unknown>
}

/** Every kind of page in every state that looks different. */
export function states(): State[] {
  const series = seriesSlugs()[0]!
  const pair = busiestComparison()
  const [{ slug, reports }] = twoSeries()
  const theme = subfolders('problems').find((name) => name !== 'years')!
  const longest = seriesSlugs().flatMap((slug) =>
    ['problem', 'plan'].flatMap((kind) => subfolders(`${slug}/${kind}`).map((id) => `${slug}/${kind}/${id}/`)),
  )[0]!
  const answered = (page: Page) => page.locator('[data-search-state=done]').waitFor()
  return [
    { name: 'home', path: '' },
    { name: 'series', path: `${series}/` },
    { name: 'report', path: reportSlugs(series)[0]! },
    { name: 'problems over the years', path: `${series}/threads/` },
    { name: 'one problem or plan over the years', path: longest },
    ...views.map((view) => ({ name: `comparison, ${view}`, path: `${pair}?view=${view}` })),
    { name: 'any two', path: 'compare/', prepare: openForm },
    { name: 'any two, nothing chosen', path: 'compare/', prepare: failToCompare },
    { name: 'any two, compared', path: `compare/?a=${slug}/${reports[0]!}&b=${slug}/${reports[1]!}`, prepare: result },
    { name: 'any two, draft', path: 'compare/', prepare: compareAndExplain },
    { name: 'findings', path: 'findings/' },
    { name: 'findings of a series', path: `${series}/findings/` },
    { name: 'problems', path: 'problems/' },
    { name: 'theme', path: `problems/${theme}/` },
    { name: 'plans of a theme', path: `problems/${theme}/plans/` },
    { name: 'year against year', path: `problems/years/${subfolders('problems/years')[0]!}/` },
    { name: 'terms', path: 'terms/' },
    {
      name: 'terms, asked',
      path: `terms/?q=${encodeURIComponent('责任')}`,
      prepare: (page) => page.locator('[data-terms-state=done]').waitFor(),
    },
    { name: 'terms of a year', path: `terms/${subfolders('terms').find((name) => /^\d/.test(name))!}/` },
    { name: 'terms by initial', path: `terms/index/${subfolders('terms/index')[0]!}/` },
    { name: 'search, empty', path: 'search/' },
    { name: 'search, results', path: `search/?q=${encodeURIComponent('责任')}`, prepare: answered },
    { name: 'search, no hit', path: `search/?q=${encodeURIComponent('责任龘')}`, prepare: answered },
    { name: 'collection, empty', path: 'collection/' },
    { name: 'guide', path: 'guide/' },
    { name: 'keys', path: 'findings/', prepare: showKeys },
    { name: 'method', path: 'method/' },
    { name: 'review list', path: 'review/' },
    { name: 'unassigned', path: 'unassigned/' },
    { name: 'unassigned report', path: `unassigned/${subfolders('unassigned')[0]!}/` },
  ]
}

async function showKeys(page: Page): Promise<void> {
  await page.keyboard.press('?')
  await page.waitForSelector('.keys-help[open]')
}

/** Asks for a comparison before two reports are chosen, and waits until the page says what is missing. */
async function failToCompare(page: Page): Promise<void> {
  await openForm(page)
  await submit(page)
  await page.waitForSelector('[role=alert]:not([hidden])')
}

/** Compares a draft, and opens what the page says about how it was read. */
async function compareAndExplain(page: Page): Promise<void> {
  await compareDraft(page, draft)
  await page.click('.draft-read summary')
}
