/** The page that compares any two reports: the form, the address bar, and what is shown below. */
import type { anyTwo } from '../../i18n/zh/any-two.ts'
import type { Locale } from '../../i18n/locale.ts'
import type { Failure, RequestedSide } from './protocol.ts'
import { formWords } from './form-words.ts'
import { FILE_FORMAT, type DirectoryFile } from '../../core/compact/format.ts'
import { fileLinksOf } from '../../view/address.ts'
import { builtPair, choicesOf, olderReports, pickerSeries, queryWith } from './choices.ts'
import { comparer } from './comparer.ts'
import { decoded } from '../here.ts'
import { catchDrops, pairForm, type SideControl } from './pair-form.ts'
import '../comparison/toolbar.ts'
import { resultView, statusLine, wireExports } from './result-view.ts'

/** A failure in whole sentences: what happened and what to do. */
async function failureText(
  failure: Failure,
  sides: Readonly<Record<'earlier' | 'later', RequestedSide>>,
  words: typeof anyTwo,
  locale: Locale,
): Promise<string> {
  if (!('side' in failure)) return words.failures[failure.kind]
  const name = sideName(sides[failure.side])
  switch (failure.kind) {
    case 'network':
      return words.failures.network(name)
    case 'unknown':
      return words.failures.unknown(name)
    case 'outdated':
      return words.failures.outdated
    case 'unreadable': {
      const { saidOfDraft } = await import('./unreadable.ts')
      const told = await saidOfDraft(failure.messages, locale, words.between)
      return [words.failures.draftUnreadable(name), ...told].join(words.between)
    }
  }
}

function sideName(side: RequestedSide): string {
  return side.kind === 'draft' ? (side.file ?? side.label) : `${side.series} ${side.label}`
}

/** Gets the list of all reports that can be compared; null where it can't be had or is of another version of the site. */
async function fetchDirectory(base: string): Promise<DirectoryFile | null> {
  try {
    const response = await fetch(fileLinksOf(base)('data/index.json'))
    const directory = (await response.json()) as DirectoryFile
    return directory.format === FILE_FORMAT ? directory : null
  } catch {
    return null
  }
}

const page = document.querySelector<HTMLElement>('[data-any-two]')
if (page) void start(page)

async function start(page: HTMLElement): Promise<void> {
  const locale = page.dataset['locale'] as Locale
  const base = page.dataset['base'] ?? '/'
  const words = await formWords(locale)
  const status = statusLine(page)
  if (!canCompare()) return status.fail(words.failures.oldBrowser)
  status.say(words.working.list)
  const directory = await fetchDirectory(base)
  if (!directory) return status.fail(words.failures.list)
  status.clear()

  const element = page.querySelector('form')!
  const form = pairForm(element, pickerSeries(directory, words, JSON.parse(page.dataset['kinds'] ?? '{}') as Record<string, string>), words)
  const { ask, stop } = comparer()
  const view = resultView(page)
  const exported = wireExports(page, locale)
  const plainTitle = document.title
  /** The choices that the address and the page agree on, so that other changes of the address leave the page alone. */
  let shown: string | null = null

  const showNothing = (): void => {
    view.hide()
    document.title = plainTitle
    status.clear()
  }
  const refuse = (text: string, side: SideControl | null): void => {
    showNothing()
    status.fail(text)
    side?.focus()
  }

  /** Number of the newest request: a draft takes its time to be read, and what was asked for meanwhile is what the reader wants. */
  let newest = 0

  const compareChosen = async (moveFocus: boolean): Promise<void> => {
    const number = ++newest
    const { earlier, later } = await form.requested()
    if (number !== newest) return
    if (!earlier || !later) {
      const side = earlier ? form.b : form.a
      return refuse(side.kind() === 'draft' ? words.failures.draftEmpty : words.failures.incomplete, side)
    }
    const bothOfArchive = earlier.kind === 'archive' && later.kind === 'archive'
    if (bothOfArchive && earlier.address === later.address) return refuse(words.failures.same, form.b)
    const built = bothOfArchive ? builtPair(directory, earlier.address, later.address) : null
    const older = earlier.kind === 'archive' && later.kind === 'draft' ? olderReports(directory, earlier.address) : []
    status.offerStop(stop)
    const outcome = await ask({ locale, base, earlier, later, builtPair: built, older, thresholds: directory.thresholds ?? {} }, (step) => {
      status.say(words.working[step])
    })
    if (!outcome) return
    status.offerStop(null)
    if ('failure' in outcome) {
      const { failure } = outcome
      const text = await failureText(failure, { earlier, later }, words, locale)
      return refuse(text, 'side' in failure && failure.side === 'earlier' ? form.a : form.b)
    }
    const { title } = outcome.result.html
    view.show(outcome.result, { earlier: addressOf(earlier), later: addressOf(later) })
    exported.set(outcome.result)
    document.title = `${title} · ${plainTitle}`
    status.say(words.done(title))
    if (moveFocus) view.focus()
    else if (location.hash !== '') document.getElementById(decoded(location.hash.slice(1)))?.scrollIntoView()
  }

  const showAddress = (): void => {
    const wanted = choicesOf(location.search)
    const query = queryWith('', wanted)
    if (query === shown) return
    shown = query
    const unknown = form.apply(wanted)
    if (unknown) refuse(words.failures.unknown(unknown.choice?.kind === 'archive' ? unknown.choice.address : ''), null)
    else if (form.isComplete()) void compareChosen(false)
    else {
      showNothing()
      if (!form.lacksDraft()) return
      status.say(words.draftWanted)
      // What was asked for is no longer wanted once it is there.
      element.addEventListener('input', status.clear, { once: true })
    }
  }

  const keepInAddress = (): void => {
    shown = queryWith('', form.choices())
    const query = queryWith(location.search, form.choices())
    if (query !== location.search && decoded(query) !== decoded(location.search)) history.pushState(null, '', query)
  }

  element.addEventListener('submit', (event) => {
    event.preventDefault()
    keepInAddress()
    void compareChosen(true)
  })
  element.querySelector('[data-swap]')!.addEventListener('click', () => {
    form.swap()
    if (!form.isComplete()) return
    keepInAddress()
    void compareChosen(false)
  })
  catchDrops(page, [form.a, form.b])
  addEventListener('popstate', showAddress)
  element.inert = false
  showAddress()
}

function addressOf(side: RequestedSide): string | null {
  return side.kind === 'archive' ? side.address : null
}

/** The core is written for the browsers of 2024 and later. */
function canCompare(): boolean {
  return 'Worker' in globalThis && 'groupBy' in Map && 'intersection' in Set.prototype
}
