/**
 * The page of a reader's own collection, and of one that somebody else made. Every step in one's own is kept at once; what the browser can't keep stands on the page
 * until it is left. One from a link or a file is read whole first, and kept only where its reader says so.
 */
import { readCollection, type ReadCollection } from '../../view/take/read-collection.ts'
import {
  addHeading,
  countExcerpts,
  emptyCollection,
  mergeCollections,
  moveEntry,
  removeEntry,
  rewordEntry,
  type Collection,
} from '../../view/take/collection.ts'
import { ownCollection } from '../take/excerpt.ts'
import { canKeep, keepCollection } from '../take/taking.ts'
import { entryItem, type EntryActions } from './entries.ts'
import { collectionInLink, collectionLink, longestLink, saveCollection, words, type SaveFormat } from './exchange.ts'

const t = words.collection
const root = document.querySelector<HTMLElement>('[data-collection]')!
const part = <Part extends HTMLElement>(name: string): Part => root.querySelector<Part>(`[data-collection-${name}]`)!
const list = part<HTMLOListElement>('list')
const status = part('status')

let collection = ownCollection()

/** What somebody else made, while it is read. */
let brought: ReadCollection | null = null

part('no-storage').hidden = canKeep()
draw()
void receive()

addEventListener('hashchange', () => void receive())
addEventListener('storage', () => {
  collection = ownCollection()
  draw()
})

root.addEventListener('click', ({ target }) => {
  const action = target instanceof Element ? target.closest<HTMLElement>('[data-do]')?.dataset['do'] : undefined
  switch (action) {
    case 'word':
    case 'csv':
    case 'json':
      void saveCollection(shown(), action satisfies SaveFormat)
      break
    case 'print':
      print()
      break
    case 'heading':
      change(addHeading(collection, t.newHeading))
      lastHeading()?.focus()
      lastHeading()?.select()
      break
    case 'share':
      void share()
      break
    case 'clear':
      if (confirm(t.clearAsk(countExcerpts(collection)))) change(emptyCollection)
      break
    case 'merge':
    case 'leave': {
      const other = brought
      backToOwn()
      if (action === 'merge' && other) merge(other)
      break
    }
    case 'look':
      askWhetherToKeep(false)
      status.textContent = t.looking
      break
  }
})

part<HTMLInputElement>('file').addEventListener('change', ({ target }) => void readFile(target as HTMLInputElement))

function change(next: Collection): void {
  keep(next)
  draw()
}

function keep(next: Collection): void {
  collection = next
  status.textContent = !keepCollection(next) && canKeep() ? t.full : ''
}

/** A new heading comes last, where a long list may have it out of sight: the focus brings it into view, and Alt+↑ takes it where it belongs. */
function lastHeading(): HTMLInputElement | null {
  return list.querySelector<HTMLInputElement>('li:last-child input')
}

/** What the page shows, saves, prints and shares. */
function shown(): Collection {
  return brought?.collection ?? collection
}

function draw(): void {
  const { entries } = shown()
  root.toggleAttribute('data-empty', entries.length === 0)
  root.toggleAttribute('data-reading', brought !== null)
  part('brought').hidden = brought === null
  // What is read beside one's own is counted in its own heading.
  part('count').textContent = brought ? '' : t.count(countExcerpts(collection))
  list.replaceChildren(...entries.map((entry, at) => (brought ? entryItem(entry, at) : entryItem(entry, at, actionsOf(at)))))
}

function actionsOf(at: number): EntryActions {
  return {
    isFirst: at === 0,
    isLast: at === collection.entries.length - 1,
    move: (by) => {
      move(at, by)
    },
    remove: () => {
      change(removeEntry(collection, at))
      const next = list.children[Math.min(at, list.children.length - 1)]
      ;(next?.querySelector<HTMLElement>('.entry-controls button:last-child') ?? part<HTMLElement>('heading')).focus()
    },
    reword: (text) => {
      keep(rewordEntry(collection, at, text))
    },
  }
}

/** Moves an entry; what had the focus in it keeps it. */
function move(at: number, by: -1 | 1): void {
  const to = at + by
  if (!collection.entries[to]) return
  const item = list.children[at]
  const controls = item ? [...item.querySelectorAll<HTMLElement>('input, textarea, button')] : []
  const focused = controls.indexOf(document.activeElement as HTMLElement)
  change(moveEntry(collection, at, by))
  const moved = [...(list.children[to]?.querySelectorAll<HTMLElement>('input, textarea, button') ?? [])]
  const again = moved[focused]
  // At either end the button that brought it there can't be pressed any more.
  const next =
    again instanceof HTMLButtonElement && again.disabled ? moved.find((control) => control instanceof HTMLButtonElement && !control.disabled) : again
  next?.focus()
  status.textContent ||= t.moved(to + 1, collection.entries.length)
}

async function share(): Promise<void> {
  const link = await collectionLink(location.origin + location.pathname, shown())
  if (link.length > longestLink) {
    status.textContent = t.tooLong(String(link.length), String(longestLink))
    return
  }
  const copied = await navigator.clipboard.writeText(link).then(
    () => true,
    () => false,
  )
  status.textContent = copied ? t.shared : `${t.copyFailed} ${link}`
}

/** Shows what an address brings. It stays in the address while it is read, so that a reload, a bookmark and the other language show it again. */
async function receive(): Promise<void> {
  const read = await collectionInLink(location.hash)
  if (read === null) return
  if (read === 'damaged') {
    backToOwn()
    status.textContent = t.unreadableLink
  } else show(read, t.fromLink)
}

/** Shows what somebody else made, whole, above one's own; nothing is kept before its reader says so. */
function show(read: ReadCollection, title: (count: number) => string): void {
  brought = read
  draw()
  askWhetherToKeep(true)
  const name = part('brought-title')
  name.textContent = title(countExcerpts(read.collection))
  status.textContent = refusedOf(read)
  name.focus()
}

/** The choice is between keeping and only looking; who only looks can still keep, or go back. */
function askWhetherToKeep(isAsked: boolean): void {
  const [look, leave] = ['look', 'leave'].map((name) => root.querySelector<HTMLElement>(`[data-do=${name}]`)!)
  look!.hidden = !isAsked
  leave!.hidden = isAsked
  if (!isAsked) leave!.focus()
}

/** One's own collection again, at the plain address, so that a reload shows nothing of what was left. */
function backToOwn(): void {
  history.replaceState(null, '', location.pathname + location.search)
  brought = null
  status.textContent = ''
  draw()
  part('title').focus()
}

async function readFile(input: HTMLInputElement): Promise<void> {
  const text = await input.files?.[0]?.text()
  input.value = ''
  if (text === undefined) return
  try {
    const read = readCollection(JSON.parse(text))
    if (read) show(read, t.fromFile)
    else status.textContent = t.unreadable
  } catch {
    status.textContent = t.unreadable
  }
}

function refusedOf({ refused }: ReadCollection): string {
  return refused > 0 ? t.refused(refused) : ''
}

function merge(read: ReadCollection): void {
  const other = read.collection
  const before = countExcerpts(collection)
  change(mergeCollections(collection, other))
  const added = countExcerpts(collection) - before
  status.textContent ||= [t.merged(added, countExcerpts(other) - added), refusedOf(read)].join(' ').trim()
}
