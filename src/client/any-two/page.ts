import type { DirectoryFile } from '../../core/compact/index.ts'
import { FILE_FORMAT } from '../../core/compact/format.ts'
import type { Locale } from '../../i18n/locale.ts'
import { fileLinksOf } from '../../view/address.ts'
import { choicesOf, queryWith, type Choices } from '../../view/any-two/address.ts'
import { builtPair, pickerSeries } from '../../view/any-two/directory.ts'
import { comparer } from './comparer.ts'
import { catchDrops } from './drops.ts'
import { wireExports } from './exports.ts'
import { failureText } from './failure-text.ts'
import { resultView } from './result-view.ts'
import { sideControl, type SideControl } from './side-control.ts'
import { statusLine } from './status-line.ts'
import { formWords } from './words.ts'

/** The page that compares any two reports: the form, the address bar, and what is shown below. */

const page = document.querySelector<HTMLElement>('[data-any-two]')
if (page) void start(page)

async function start(page: HTMLElement): Promise<void> {
  const locale = page.dataset['locale'] as Locale
  const base = page.dataset['base'] ?? '/'
  const words = formWords[locale]
  const status = statusLine(page)
  status.say(words.working.list)
  const directory = await fetchDirectory(base)
  if (!directory) return status.fail(words.failures.list)
  status.clear()

  const form = page.querySelector('form')!
  const all = pickerSeries(directory, words.unassigned)
  const sideOf = (name: 'a' | 'b'): HTMLElement => form.querySelector<HTMLElement>(`[data-side=${name}]`)!
  // Of a series that is chosen first, the two newest reports are the likeliest pair.
  const a: SideControl = sideControl(sideOf('a'), all, words, (slug) => {
    if (b.kind() === 'archive' && b.picker.isEmpty()) suggest(slug)
  })
  const b: SideControl = sideControl(sideOf('b'), all, words, (slug) => {
    if (a.kind() === 'archive' && a.picker.isEmpty()) suggest(slug)
  })
  const suggest = (slug: string): void => {
    a.picker.chooseRecent(slug, 1)
    b.picker.chooseRecent(slug, 0)
  }
  const ask = comparer()
  const view = resultView(page)
  const exported = wireExports(page)
  const plainTitle = document.title
  let shown: string | null = null

  const choices = (): Choices => ({ a: a.choice(), b: b.choice() })

  const run = async (moveFocus: boolean): Promise<void> => {
    const bothDrafts = a.kind() === 'draft' && b.kind() === 'draft'
    const [earlier, later] = await Promise.all([
      a.requested(bothDrafts ? words.draftNumbered(1) : words.draftName),
      b.requested(bothDrafts ? words.draftNumbered(2) : words.draftName),
    ])
    if (!earlier || !later) return complain(earlier ? b : a)
    if (earlier.kind === 'archive' && later.kind === 'archive' && earlier.address === later.address) return refuse(words.failures.same, b)
    const built = earlier.kind === 'archive' && later.kind === 'archive' ? builtPair(directory, earlier.address, later.address) : null
    const outcome = await ask({ locale, base, earlier, later, builtPair: built }, (step) => {
      status.say(words.working[step])
    })
    if (!outcome) return
    if ('failure' in outcome) {
      const side = 'side' in outcome.failure && outcome.failure.side === 'earlier' ? a : b
      return refuse(failureText(outcome.failure, { earlier, later }, words), side)
    }
    const { title } = outcome.result.html
    view.show(outcome.result)
    exported.set(outcome.result.comparison)
    document.title = `${title} · ${plainTitle}`
    status.say(words.done(title))
    if (moveFocus) view.focus()
    else if (location.hash !== '') document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView()
  }
  const refuse = (text: string, side: SideControl): void => {
    view.hide()
    document.title = plainTitle
    status.fail(text)
    side.focus()
  }
  const complain = (side: SideControl): void => {
    refuse(side.kind() === 'draft' ? words.failures.draftEmpty : words.failures.incomplete, side)
  }

  const showAddress = (): void => {
    const wanted = choicesOf(location.search)
    const query = queryWith('', wanted)
    if (query === shown) return
    shown = query
    const known = [a.apply(wanted.a), b.apply(wanted.b)]
    if (!known[0] || !known[1]) {
      const missing = known[0] ? wanted.b : wanted.a
      refuse(words.failures.unknown(missing?.kind === 'archive' ? missing.address : ''), known[0] ? b : a)
    } else if ([a, b].some((side) => side.kind() === 'draft' && side.draft.isEmpty())) {
      view.hide()
      status.fail(words.failures.draftLost)
    } else if (wanted.a && wanted.b) void run(false)
    else {
      view.hide()
      document.title = plainTitle
      status.clear()
    }
  }
  const keepInAddress = (): void => {
    shown = queryWith('', choices())
    const query = queryWith(location.search, choices())
    if (query !== location.search && query !== decodeURI(location.search)) history.pushState(null, '', query)
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault()
    keepInAddress()
    void run(true)
  })
  form.querySelector('[data-swap]')!.addEventListener('click', () => {
    const before = { ...choices(), draftA: a.draft.contents(), draftB: b.draft.contents() }
    a.apply(before.b)
    b.apply(before.a)
    a.draft.fill(before.draftB)
    b.draft.fill(before.draftA)
    if ([a, b].some((side) => side.choice() === null || (side.kind() === 'draft' && side.draft.isEmpty()))) return
    keepInAddress()
    void run(false)
  })
  catchDrops(page, [a, b])
  addEventListener('popstate', showAddress)
  form.inert = false
  showAddress()
}

async function fetchDirectory(base: string): Promise<DirectoryFile | null> {
  try {
    const response = await fetch(fileLinksOf(base)('data/index.json'))
    const directory = (await response.json()) as DirectoryFile
    return directory.format === FILE_FORMAT ? directory : null
  } catch {
    return null
  }
}
