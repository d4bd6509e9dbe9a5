/** What an inspector wants to know, each answered in three clicks at most, counted from the home page, in both languages, wide and narrow. */
import type { Locator, Page } from 'playwright-core'
import { expect, inject, test } from 'vitest'
import { messages, type Messages } from '../../src/i18n/index.ts'
import { locales, type Locale } from '../../src/i18n/locale.ts'
import { follow, useBrowser } from './setup/pages.ts'

const visit = useBrowser()
const mostClicks = 3

/** A page on which every click is counted. */
interface Walk {
  readonly page: Page
  readonly t: Messages
  readonly click: (target: Locator) => Promise<void>
}

interface Question {
  readonly asked: string
  readonly walk: (walk: Walk) => Promise<void>
}

const finding = (kind: string) => `section:has(#h-${kind}) table.findings tbody tr`
const toFindings = ({ page, t, click }: Walk) => click(page.locator('.site-nav').getByRole('link', { name: t.common.nav.findings, exact: true }))

const questions: readonly Question[] = [
  {
    asked: 'Which problem was named in most years, and in which words?',
    walk: async (walk) => {
      await walk.click(walk.page.locator('.foremost li > a').first())
      expect(await walk.page.locator('.story > .row.told .text').count()).toBeGreaterThan(2)
    },
  },
  {
    asked: 'Which problems came back after a silence?',
    walk: async (walk) => {
      await toFindings(walk)
      await walk.click(walk.page.locator(`${finding('returned')} th a`).first())
      expect(await walk.page.locator('.story > .row.told').count()).toBeGreaterThan(1)
      expect(await walk.page.locator('.story > .row.silence').count()).toBeGreaterThan(0)
    },
  },
  {
    asked: 'About which plan was nothing found in the next report?',
    walk: async (walk) => {
      await toFindings(walk)
      await walk.click(walk.page.locator(`${finding('unmentioned')} th a`).first())
      const row = walk.page.locator(`[id="${anchorOf(walk.page)}"]`)
      expect(await row.innerText()).toContain(walk.t.comparison.undeterminedBecause.silent)
    },
  },
  {
    asked: 'For which problem was no measure found in its own report, and which plan comes nearest?',
    walk: async (walk) => {
      await toFindings(walk)
      const row = walk.page.locator(finding('unanswered')).first()
      expect(await row.locator('td > a').last().getAttribute('href')).toContain('#')
      expect(await row.locator('td .label').last().textContent()).toMatch(/\d%/)
      const words = await row.locator('th').textContent()
      await walk.click(row.locator('th a'))
      expect(await walk.page.locator(`[id="${anchorOf(walk.page)}"]`).count()).toBe(1)
      expect(await walk.page.locator('main').textContent()).toContain(words!.trim())
    },
  },
  {
    asked: 'What has one organisation to answer for?',
    walk: async (walk) => {
      await walk.click(walk.page.locator('.matrix tbody th a').first())
      await walk.click(walk.page.locator('main a[href$="/findings/"]').first())
      expect(await walk.page.locator('table.findings tbody tr').count()).toBeGreaterThan(0)
    },
  },
  {
    asked: 'What did this year’s report no longer raise?',
    walk: async (walk) => {
      // The front page says beside each comparison how many problems were not raised again.
      await walk.click(walk.page.locator('.most-changed li', { hasText: walk.t.comparison.status.dropped }).locator('a').first())
      await walk.page.locator('[data-only]').selectOption('dropped')
      const statuses = await walk.page.locator('#problems .row:visible .status').allInnerTexts()
      expect(statuses.length).toBeGreaterThan(0)
      expect([...new Set(statuses)]).toEqual([walk.t.comparison.status.dropped])
    },
  },
  {
    asked: 'What became of a plan in the years after?',
    walk: async (walk) => {
      await walk.click(walk.page.locator('.matrix tbody th a').first())
      await walk.click(walk.page.locator('.strips a:is([href*="plan/"], [href*="threads/#t"])').first())
      expect(await walk.page.locator('.story-follow').count()).toBeGreaterThan(0)
    },
  },
  {
    asked: 'Where do all reports speak of something?',
    walk: async (walk) => {
      await walk.page.locator('.home-search input').fill('责任')
      await walk.page.keyboard.press('Enter')
      await walk.page.locator('[data-search-state=done]').waitFor()
      await walk.click(walk.page.locator('[data-result] .sentence').first())
      expect(await walk.page.locator('.report-text').innerText()).toContain('责任')
    },
  },
  {
    asked: 'Which organisations admit the same theme in one year?',
    walk: async (walk) => {
      await walk.click(walk.page.locator('.ways-in .words a').first())
      const year = await walk.page.locator('[data-items] h3').first().innerText()
      await walk.page.locator('[data-item-filter] select[name=year]').selectOption(year)
      await walk.page.waitForFunction((chosen) => location.search.includes(`year=${chosen}`), year)
      await walk.page.waitForFunction(() => document.querySelectorAll('[data-items] h3').length === 1)
      expect(await walk.page.locator('.themed .who').count()).toBeGreaterThan(0)
    },
  },
  {
    asked: 'How do I take this into a meeting?',
    walk: async (walk) => {
      const { page, t, click } = walk
      await toFindings(walk)
      await page
        .locator(`${finding('lasting')}`)
        .first()
        .hover()
      await click(page.locator('.take').getByRole('button', { name: t.take.collect }))
      await page.locator('.take-status', { hasText: t.take.collected }).waitFor()
      await click(page.getByRole('link', { name: t.common.nav.collection }))
      expect(await page.locator('.collection li.excerpt').count()).toBe(1)
      expect(await page.locator('[data-do=word]').isVisible()).toBe(true)
    },
  },
]

for (const locale of locales) {
  for (const width of [1440, 390]) {
    for (const { asked, walk } of questions) {
      test(`${asked} (${locale}, ${width})`, () =>
        visit(locale === 'zh' ? '' : 'en/', { width }, async (page) => {
          let clicks = 0
          const click = async (target: Locator): Promise<void> => {
            clicks += 1
            await follow(target)
          }
          await walk({ page, t: messages(locale), click })
          expect(clicks).toBeLessThanOrEqual(mostClicks)
          expect(page.url().startsWith(new URL(prefix(locale), inject('site')).href)).toBe(true)
        }))
    }
  }
}

function prefix(locale: Locale): string {
  return locale === 'zh' ? '' : 'en/'
}

function anchorOf(page: Page): string {
  return decodeURIComponent(new URL(page.url()).hash.slice(1))
}
