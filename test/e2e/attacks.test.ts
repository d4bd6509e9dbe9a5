import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { parse, type DefaultTreeAdapterTypes } from 'parse5'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { launchBrowser } from '../../scripts/browser/chromium.ts'
import { headScript } from '../../src/view/frame.ts'
import { hostileReport, hostileWords, writeHostileCorpus } from '../attacks/hostile-corpus.ts'
import { buildSite, type BuiltSite } from './setup/site.ts'

const work = mkdtempSync(join(tmpdir(), 'duizhao-attacks-'))
let site: BuiltSite
let browser: Browser

beforeAll(async () => {
  const corpus = join(work, 'corpus')
  mkdirSync(corpus)
  expect(writeHostileCorpus(corpus)).toBeGreaterThan(60)
  mkdirSync(join(work, 'others'))
  writeFileSync(join(work, 'others', '他人.txt'), hostileReport('白渚县档案馆', 2031, '不归此处的文字'))
  symlinkSync('../others/他人.txt', join(corpus, '外链.txt'))
  symlinkSync('../others', join(corpus, '外夹'))
  symlinkSync('../nowhere.txt', join(corpus, '断链.txt'))
  site = await buildSite(corpus, { CACHE: join(work, 'cache') })
  browser = await launchBrowser(inject('browser'))
})
afterAll(async () => {
  await page.context().close()
  await browser.close()
  await site.remove()
  rmSync(work, { recursive: true, force: true })
})

const pages = (): string[] => readdirSync(site.folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.html'))

/** What of a page a browser might run or fetch that the project did not put there. */
function faultsOf(path: string): string[] {
  const faults: string[] = []
  const look = (node: DefaultTreeAdapterTypes.Node): void => {
    if ('attrs' in node) {
      const named = new Map(node.attrs.map(({ name, value }) => [name, value]))
      if (/^(?:iframe|object|embed|base|frame|applet|math|video|audio|img)$/.test(node.nodeName)) faults.push(node.nodeName)
      if (node.nodeName === 'meta' && named.get('http-equiv') === 'refresh') faults.push('refresh')
      for (const [name, value] of named) {
        if (name.startsWith('on') || name === 'style' || name === 'srcdoc') faults.push(`${name}=${value}`)
        if (/^(?:href|src|action|formaction|data|ping)$/.test(name) && /^\s*(?:javascript|data|vbscript|\/\/)/i.test(value))
          faults.push(`${name}=${value}`)
      }
      if (node.nodeName === 'script') {
        const inside = node.childNodes.map((child) => ('value' in child ? child.value : '')).join('')
        const isOurs = named.has('src')
          ? /^\/_astro\/[\w.-]+\.js$/.test(named.get('src')!)
          : [headScript(), headScript('view'), headScript('question'), headScript('place'), ' '].includes(inside)
        if (!isOurs) faults.push(`script ${named.get('src') ?? inside}`)
      }
      if (/^(?:link|form)$/.test(node.nodeName) && /^https?:|^\/\//.test(named.get('href') ?? named.get('action') ?? ''))
        faults.push(`to elsewhere: ${node.nodeName}`)
    }
    if ('childNodes' in node) node.childNodes.forEach(look)
  }
  look(parse(readFileSync(join(site.folder, path), 'utf8'), { scriptingEnabled: false }))
  return faults.map((fault) => `${path}: ${fault}`)
}

test('links out of the folder are named and not read, and nothing in the site tells where on the machine it was made', () => {
  const places = [work, `${process.cwd()}/`, `${homedir()}/`, `${site.folder}/`, '不归此处的文字', '白渚县档案馆']
  const files = readdirSync(site.folder, { recursive: true, withFileTypes: true, encoding: 'utf8' }).filter((entry) => entry.isFile())
  const telling = files.flatMap(({ parentPath, name }) => {
    const bytes = readFileSync(join(parentPath, name))
    const text = (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString()
    return places.filter((place) => text.includes(place)).map((place) => `${name}: ${place}`)
  })
  expect(telling).toEqual([])
  const review = readFileSync(join(site.folder, 'review/index.html'), 'utf8')
  for (const name of ['外链.txt', '外夹', '断链.txt']) expect(review).toContain(name)
})

test('no page holds anything that runs, leads or loads but what the project put there, and every page has its policy', () => {
  expect(pages().length).toBeGreaterThan(100)
  expect(pages().flatMap(faultsOf)).toEqual([])
  for (const path of pages()) {
    const policy = /<meta http-equiv="content-security-policy" content="([^"]+)"/.exec(readFileSync(join(site.folder, path), 'utf8'))?.[1]
    expect([path, policy]).toEqual([
      path,
      expect.stringMatching(/^default-src 'self';(?!.*unsafe-(?:inline|eval)(?<!wasm-unsafe-eval)).*object-src 'none'/),
    ])
  }
})

test('signs of direction never reach beyond the words that they stand in', () => {
  for (const path of pages()) {
    const page = readFileSync(join(site.folder, path), 'utf8')
    for (const [, title] of page.matchAll(/<(?:title|h1)[^>]*>([^<]*)</g))
      expect([path, title]).toEqual([path, expect.not.stringMatching(/[\u202a-\u202e\u2066-\u2069]/)])
  }
})

let page: Page
const faults: string[] = []

/** One page for all visits: a new one for each would take most of the time. */
async function newPage(): Promise<Page> {
  const made = await (await browser.newContext()).newPage()
  const note = (fault: string): void => void faults.push(`${made.url()}: ${fault}`)
  made.on('dialog', (dialog) => {
    note(`dialog ${dialog.message()}`)
    void dialog.dismiss()
  })
  made.on('pageerror', (error) => note(error.message))
  made.on('console', (message) => void (message.type() === 'error' && note(message.text())))
  made.on('request', (request) => void (/^(?:https?:\/\/localhost|blob:|data:)/.test(request.url()) || note(`request to ${request.url()}`)))
  await made.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => {
      reportError(new Error(`policy: ${event.violatedDirective} ${event.blockedURI}`))
    })
  })
  return made
}

/** Opens an address, lets it be looked at, and says what went wrong there. */
async function open(path: string, look: (page: Page) => Promise<unknown> = async () => {}): Promise<string[]> {
  page ??= await newPage()
  faults.splice(0)
  const address = new URL(site.address + path).href
  // A change of the fragment alone would load nothing.
  if (address.split('#')[0] === page.url().split('#')[0]) await page.goto('about:blank')
  await page.goto(address)
  await look(page)
  if (await page.evaluate(() => 'hacked' in globalThis)) faults.push(`${path}: a script ran`)
  return [...faults]
}

test('in a browser no page runs a script of a text, nor does its policy have anything to stop', async () => {
  const paths = pages().filter(
    (path) => !/^(?:terms|problems)\/.*\/|\/(?:problem|plan|findings)\/|\/2031\/|[13579]航道所\/index/.test(path) && path !== '404.html',
  )
  const faults: string[] = []
  for (const path of paths)
    faults.push(
      ...(await open(
        encodeURI(path.replace(/index\.html$/, ''))
          .replaceAll('#', '%23')
          .replaceAll('?', '%3F'),
      )),
    )
  expect(faults).toEqual([])
  // Hundreds of pages, one after the other.
}, 600_000)

test.each(hostileWords.map(([how, words], at) => [how, words, at] as const))('%s in addresses and fragments does nothing', async (_, words, at) => {
  const asked = encodeURIComponent(words)
  const found: string[] = []
  const addresses = [
    `search/?q=${asked}`,
    `terms/?q=${asked}`,
    `compare/?a=${asked}&b=${asked}`,
    `problems/?q=${asked}&only=${asked}&view=${asked}#${asked}`,
  ]
  // Two of the four each: what differs between them is the page, not the words.
  for (const path of addresses.filter((_, number) => number % 2 === at % 2)) {
    found.push(...(await open(path, (page) => page.waitForTimeout(60))))
  }
  // What is not there may be said to be missing.
  expect(found.filter((fault) => !/status of 404/.test(fault))).toEqual([])
})

test('a draft that is pasted does nothing', async () => {
  const words = hostileWords.map(([, words]) => words).join('')
  const found = await open('compare/?a=draft&b=draft', async (page) => {
    await page.waitForSelector('form:not([inert])')
    for (const side of ['a', 'b']) await page.fill(`#${side}-draft`, hostileReport('石埠县航道所', side === 'a' ? 2031 : 2032, words))
    await page.click('button[type=submit]:not(.quick-search button)')
    await page.waitForSelector('[data-result-body] .row', { state: 'attached' })
  })
  expect(found).toEqual([])
})
