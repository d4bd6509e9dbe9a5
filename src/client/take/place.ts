/** What the places of a page say, one reader a kind. */
import { kindOfPlace, type KindOfPlace } from './taking.ts'

/** Words on the page, before it is known whose they are. */
export interface PlacedQuote {
  /** Name of the side; empty where there is but one. */
  readonly side: string
  readonly text: string
  readonly language: string
  /** Whole address of the report's page, with the anchor of the words where it is known; null for a draft. */
  readonly report: string | null
  /** Set where the words are a figure alone, by what it counts: the sentence that tells it is what is quoted, where it can be had. */
  readonly counts?: string
}

/** A place of the page with its words. */
export interface Place {
  readonly address: string
  readonly verdict: string
  readonly quotes: readonly PlacedQuote[]
}

const readers: Readonly<Record<KindOfPlace, (element: HTMLElement) => Place>> = {
  block: readBlock,
  telling: readTelling,
  row: readRow,
  figure: readFigure,
  chart: readChart,
  finding: readFinding,
  themed: readThemed,
  result: readResult,
}

/** The place that an element is, which `placeSelector` chooses. */
export function readPlace(element: HTMLElement): Place {
  return readers[kindOfPlace(element)](element)
}

function readBlock(block: HTMLElement): Place {
  const own = block.querySelector<HTMLElement>(':scope > :not(.margin)')
  const address = hereWith(block.id)
  return { address, verdict: '', quotes: [{ side: '', text: chosenIn(own) || textOf(own), language: languageOf(own), report: address }] }
}

/** The words that the reader has selected within an element; empty where nothing is selected, or more than the element. */
function chosenIn(element: HTMLElement | null): string {
  const selection = getSelection()
  if (!element || !selection || selection.isCollapsed) return ''
  const isInside = element.contains(selection.anchorNode) && element.contains(selection.focusNode)
  return isInside ? selection.toString().trim() : ''
}

function readTelling(row: HTMLElement): Place {
  const text = row.querySelector<HTMLElement>('.text')
  const report = linkOf(row.querySelector('.year a'))
  const quote = { side: '', text: textOf(text, 'del'), language: languageOf(text), report }
  const plans = [...row.querySelectorAll<HTMLElement>('.story-plans > li')].flatMap((plan): PlacedQuote[] => {
    const lead = plan.querySelector<HTMLAnchorElement>(':scope > :first-child a')
    const side = joined(textOf(plan.parentElement?.previousElementSibling), ...undecided(plan))
    return [{ side, text: textOf(lead), language: languageOf(lead), report: linkOf(lead) }, ...answersIn(plan)]
  })
  const own = plans.length > 0 ? [] : answersIn(row)
  // What a year says is of use only with the subject that it is said to be about.
  const subject = row.closest('.thread')?.querySelector('h3') ?? document.querySelector('h1')
  const verdict = joined(textOf(subject), textOf(row.querySelector('.status')), ...(plans.length > 0 ? [] : undecided(row)))
  return { address: hereWith(row.id), verdict, quotes: [quote, ...plans, ...own] }
}

/** The passages of the next report that answer a plan. */
function answersIn(element: HTMLElement): PlacedQuote[] {
  return [...element.querySelectorAll<HTMLElement>('.story-follow')].flatMap((follow) => {
    const passage = follow.querySelector<HTMLAnchorElement>('q a')
    const side = textOf(follow.querySelector('.status'))
    return passage ? [{ side, text: textOf(passage), language: languageOf(passage), report: passage.href }] : []
  })
}

/** What is said of plans to which no passage is quoted. */
function undecided(element: HTMLElement): string[] {
  const without = [...element.querySelectorAll('.story-follow')].filter((follow) => !follow.querySelector('q'))
  return without.flatMap((follow) => [textOf(follow.querySelector('.status')), textOf(follow.querySelector('.label'))])
}

function readRow(row: HTMLElement): Place {
  const quotes = (['earlier', 'later'] as const).flatMap((name): PlacedQuote[] => {
    const side = row.querySelector<HTMLElement>(`.side.${name}`)
    const text = side?.querySelector<HTMLElement>('.text')
    if (!side || !text) return []
    const link = side.querySelector(':scope > .to-text')
    const report = placeOfAnswer(row, name) ?? linkOf(link ?? side.querySelector('a.score')) ?? reportOfSide(name, row)
    return [
      {
        side: (link ?? side.querySelector('.side-name'))?.textContent ?? '',
        text: textOf(text, text.matches('.in-one > .later > *') ? 'del' : ''),
        language: languageOf(text),
        report,
      },
    ]
  })
  // Beside an example, the heading only names its status.
  const home = homeOf(row)
  const section = home ? textOf(row.closest('[data-row-home]')?.nextElementSibling) : textOf(row.closest('section')?.querySelector('h2'))
  // A side without words of its own says why.
  const silent = [...row.querySelectorAll<HTMLElement>('p.side.absent, .side > .absent, .side > .note')].map((side) => textOf(side))
  return { address: home ?? hereWith(row.id), verdict: joined(section, textOf(row.querySelector('header .status')), ...silent), quotes }
}

/**
 * Where a side of a row stands that has no link of its own: such rows are named after the plan or problem that they are about. Which plans answer a problem is told of
 * one report, so that both sides are of the later one. Null for other rows.
 */
function placeOfAnswer(row: HTMLElement, side: 'earlier' | 'later'): string | null {
  const [, kind, item] = /^(follow|cover)-(.+)$/.exec(row.id) ?? []
  if (!kind || (kind === 'follow' && side === 'later')) return null
  const report = reportOfSide(kind === 'follow' ? 'earlier' : 'later', row)
  const answer = row
    .querySelector('.side.later a')
    ?.getAttribute('href')
    ?.replace(/^#plans-/, '')
  const anchor = side === 'earlier' ? item : answer
  return report === null ? null : `${report}${anchor ? `#${anchor}` : ''}`
}

function readFigure(line: HTMLElement): Place {
  const [of, earlier, later] = [...line.children].map((cell) => textOf(cell))
  const cells = [...line.querySelectorAll('td')]
  const heads = [...(line.closest('table')?.tHead?.rows[0]?.cells ?? [])].map((cell) => cell.innerText.trim())
  const quotes = [earlier, later].map((told, side) => ({
    // What is counted is named by the page; only the figure stands in the report.
    side: [heads[side + 1], of].filter(Boolean).join(' '),
    text: told ?? '',
    counts: of ?? '',
    language: languageOf(cells[side] ?? null),
    report: linkOf(cells[side]?.querySelector('a') ?? null) ?? reportOfSide(side === 0 ? 'earlier' : 'later', line),
  }))
  return { address: hereWith(line.id), verdict: textOf(cells[2] ?? null), quotes }
}

/** A figure over the years: what each report wrote. */
function readChart(figure: HTMLElement): Place {
  const name = textOf(figure.querySelector('figcaption')).replace(/\s+/gu, ' ')
  const quotes = [...figure.querySelectorAll<HTMLElement>('dl > div')].flatMap((year): PlacedQuote[] => {
    const told = year.querySelector<HTMLAnchorElement>('dd a')
    return told ? [{ side: textOf(year.querySelector('dt')), text: textOf(told), language: languageOf(told), report: told.href }] : []
  })
  return { address: hereWith(figure.id), verdict: joined(textOf(document.querySelector('h1')), name), quotes }
}

function readFinding(row: HTMLElement): Place {
  const link = row.querySelector<HTMLAnchorElement>('th > a')
  const address = link?.href ?? location.href
  const report = row.dataset['report']
  const quote = { side: '', text: textOf(link), language: languageOf(link), report: report ? new URL(report, rootOf(address)).href : null }
  // Where a verdict rests on sentences of both reports, these are what is cited, not the head of the item.
  const quoted = [...row.querySelectorAll<HTMLElement>('.quoted')].map((line): PlacedQuote => {
    const [year, words] = [line.querySelector('a'), line.querySelector('q')]
    const side = [textOf(year), textOf(line.querySelector('.label'))].filter(Boolean).join(' ')
    return { side, text: textOf(words), language: languageOf(words), report: linkOf(year) }
  })
  const section = row.closest('section')?.querySelector('h2')?.firstChild?.textContent?.trim() ?? ''
  const organisation = row.querySelector('td:first-child > a') ?? document.querySelector('.breadcrumb li:last-child a')
  const cells = [...row.querySelectorAll<HTMLElement>('td:not(:first-child)')].map((cell) => textOf(cell, '.quoted, .quotes'))
  const lead = quoted.length > 0 ? [textOf(link)] : []
  return { address, verdict: joined(textOf(organisation), section, ...lead, ...cells), quotes: quoted.length > 0 ? quoted : [quote] }
}

function readThemed(item: HTMLElement): Place {
  const words = item.querySelector<HTMLElement>('p')
  const address = words?.querySelector('a')?.href ?? location.href
  const said = item.querySelector(':scope > .label')?.childNodes ?? []
  const verdict = [...said].map(({ textContent }) => textContent?.trim() ?? '').join(' · ')
  return { address, verdict, quotes: [{ side: '', text: textOf(words), language: languageOf(words), report: address }] }
}

function readResult(item: HTMLElement): Place {
  const sentence = item.querySelector<HTMLAnchorElement>('.sentence')
  const address = new URL(sentence?.href ?? location.href)
  address.search = ''
  return { address: address.href, verdict: '', quotes: [{ side: '', text: textOf(sentence), language: languageOf(sentence), report: address.href }] }
}

/** What a page says of a place, in one line. */
function joined(...words: readonly string[]): string {
  return words.filter((word) => word !== '').join(' · ')
}

/** The address of this page with another anchor, without what the reader asked of it. */
function hereWith(anchor: string): string {
  // Pages that are made of what was asked have no other address.
  const asked = document.querySelector('[data-any-two]') ? location.search : ''
  return `${location.origin}${location.pathname}${asked}#${anchor}`
}

/** The first two segments below the language's root are a series and what stands in it. */
function rootOf(address: string): string {
  return new URL(document.querySelector<HTMLAnchorElement>('.site-name')?.href ?? '/', address).href
}

/** The address of a row that is shown on another page than its own, as an example. */
function homeOf(row: HTMLElement): string | null {
  const home = row.closest<HTMLElement>('[data-row-home]')?.dataset['rowHome']
  return home === undefined ? null : new URL(home, location.href).href
}

function reportOfSide(side: 'earlier' | 'later', row: HTMLElement): string | null {
  const comparison = row.closest<HTMLElement>('[data-row-home]') ?? document.querySelector<HTMLElement>('[data-comparison]')
  const report = comparison?.dataset[side === 'earlier' ? 'reportEarlier' : 'reportLater']
  return report ? new URL(`${encodeURI(report)}/`, rootOf(location.href)).href : null
}

function linkOf(link: Element | null): string | null {
  return link instanceof HTMLAnchorElement ? link.href : null
}

function languageOf(element: Element | null): string {
  return element?.closest<HTMLElement>('[lang]')?.lang ?? ''
}

/** The words of an element, without what only leads elsewhere. */
function textOf(element: Element | null | undefined, without = ''): string {
  if (!element) return ''
  const copy = element.cloneNode(true) as Element
  copy.querySelectorAll(['.take, .permalink, [aria-hidden]', without].filter(Boolean).join()).forEach((part) => part.remove())
  const lines = [...copy.querySelectorAll('p, .copy')]
  return (lines.length > 0 ? lines.map((line) => line.textContent.trim()).join('\n') : copy.textContent.trim()).trim()
}
