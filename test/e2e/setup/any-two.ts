/** What tests do on the page that compares any two reports. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { inject } from 'vitest'
import type { DirectoryFile, DirectorySeries } from '../../../src/core/compact/index.ts'

/** An invented draft of an invented fire station. */
export const draft = `云桥区消防站2031年度述职报告
一、主要工作
（一）巡查沿街商铺。全年走访商铺四百二十家，更换老化电线三十处。
（二）训练志愿队员。组织演练六次，新增队员十五名。
二、存在问题
一是夜间值守的人手不够，后半夜常常只有一人在岗；二是巡查记录写得潦草，事后查不到是谁看过。
三、下一步打算
（一）补足夜间值守。增加轮班两组，后半夜保证两人在岗。
（二）规范巡查记录。统一表格，当日录入，每周抽查。`

/** The two series with the most reports, which the sample archive has enough of. */
export function twoSeries(): [DirectorySeries, DirectorySeries] {
  const { series } = JSON.parse(readFileSync(join(inject('siteFolder'), 'data/index.json'), 'utf8')) as DirectoryFile
  const [one, other] = series.toSorted((a, b) => b.reports.length - a.reports.length)
  return [one!, other!]
}

/** Waits until the form can be used. */
export async function openForm(page: Page): Promise<void> {
  await page.waitForSelector('form.any-two:not([inert])')
}

/** Chooses a report of the archive. */
export async function choose(page: Page, side: 'a' | 'b', address: string): Promise<void> {
  await page.selectOption(`#${side}-series`, address.split('/')[0]!)
  await page.selectOption(`#${side}-report`, address)
}

export async function submit(page: Page): Promise<void> {
  await page.click('.any-two-actions [type=submit]')
}

/** Waits for a comparison. */
export async function result(page: Page): Promise<void> {
  await page.waitForSelector('[data-result]:not([hidden]) #problems')
}

/** Compares the oldest report of the largest series with a pasted draft. */
export async function compareDraft(page: Page, text: string): Promise<void> {
  const [{ slug, reports }] = twoSeries()
  await openForm(page)
  await choose(page, 'a', `${slug}/${reports[0]!}`)
  await page.check('input[name=b-kind][value=draft]')
  await page.fill('#b-draft', text)
  await submit(page)
  await result(page)
}
