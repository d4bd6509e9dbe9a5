/** The page of a reader's own collection. Every step is kept at once; what the browser can't keep stands on the page until it is left. */
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
import { collectionToCsv, collectionToWord } from '../../view/take/collection-files.ts'
import { readHere } from '../here.ts'
import { saveBlob, saveFile } from '../save-file.ts'
import { words } from './words.ts'
import { ownCollection } from '../take/collect.ts'
import { canKeep, keepCollection } from '../take/store.ts'
import { element } from '../dom.ts'
import { entryItem } from './entries.ts'

/** Programs that pass on addresses cut longer ones. */
const longestLink = 16_000

/** So much is unpacked at most: a short address can hold the recipe of a very long text. */
const mostUnpacked = 4_000_000

/** Before a collection inside an address: compressed JSON, written with the characters that addresses may hold (RFC 4648, 5). What stands behind the hash is sent to no server. */
const NAME = '#c='

/** The address of a page with a collection in it. */
async function collectionLink(page: string, collection: Collection): Promise<string> {
  const packed = new Blob([JSON.stringify(collection)]).stream().pipeThrough(new CompressionStream('deflate-raw'))
  return `${page}${NAME}${toBase64Url(new Uint8Array(await new Response(packed).arrayBuffer()))}`
}

/** The collection that an address brings; null where it brings none. `damaged` is what can't be read. */
async function collectionInLink(hash: string): Promise<ReadCollection | 'damaged' | null> {
  if (!hash.startsWith(NAME)) return null
  try {
    const text = await unpackedText(fromBase64Url(hash.slice(NAME.length)))
    return readCollection(JSON.parse(text)) ?? 'damaged'
  } catch {
    return 'damaged'
  }
}

async function unpackedText(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader()
  const pieces: Uint8Array<ArrayBuffer>[] = []
  let length = 0
  for (let step = await reader.read(); !step.done; step = await reader.read()) {
    length += step.value.length
    if (length > mostUnpacked) throw new Error('What the address holds is too large to be a collection.')
    pieces.push(step.value)
  }
  return new Blob(pieces).text()
}

function toBase64Url(bytes: Uint8Array): string {
  let binary = ''
  for (const byte of bytes) binary += String.fromCharCode(byte)
  return btoa(binary)
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/={1,2}$/, '')
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (character) => character.charCodeAt(0))
}

/** Ways in which a collection leaves the site. */
type SaveFormat = 'word' | 'csv' | 'json'

/** Saves a collection as a file. The library that writes documents loads only when one is asked for. */
async function saveCollection(collection: Collection, format: SaveFormat): Promise<void> {
  const name = `${words.collection.title} ${readHere('').accessed ?? ''}`.trim()
  if (format === 'json') saveFile(`${JSON.stringify(collection, null, 2)}\n`, 'application/json', `${name}.json`)
  // The mark at the front tells spreadsheets that the file is UTF-8.
  else if (format === 'csv') saveFile(`\uFEFF${collectionToCsv(collection, words)}`, 'text/csv', `${name}.csv`)
  else {
    const { wordFile } = await import('../word-file.ts')
    saveBlob(await wordFile(collectionToWord(collection, words, document.documentElement.lang)), `${name}.docx`)
  }
}

const t = words.collection
const root = document.querySelector<HTMLElement>('[data-collection]')!
const part = <Part extends HTMLElement>(name: string): Part => root.querySelector<Part>(`[data-collection-${name}]`)!
const list = part<HTMLOListElement>('list')
const status = part('status')

let collection = ownCollection()

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
      void saveCollection(collection, action satisfies SaveFormat)
      break
    case 'print':
      print()
      break
    case 'heading':
      change(addHeading(collection, t.newHeading))
      list.querySelector<HTMLInputElement>('li:last-child input')?.select()
      break
    case 'share':
      void share()
      break
    case 'clear':
      if (confirm(t.clearAsk(countExcerpts(collection)))) change(emptyCollection)
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

function draw(): void {
  const { entries } = collection
  root.toggleAttribute('data-empty', entries.length === 0)
  part('count').textContent = t.count(countExcerpts(collection))
  list.replaceChildren(
    ...entries.map((entry, at) =>
      entryItem(entry, at, entries.length, {
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
      }),
    ),
  )
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
  const link = await collectionLink(location.origin + location.pathname, collection)
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

/** Asks before what an address brings goes in; the address is then the plain one again, so that a reload asks nothing. */
async function receive(): Promise<void> {
  const brought = await collectionInLink(location.hash)
  if (brought === null) return
  history.replaceState(null, '', location.pathname + location.search)
  if (brought === 'damaged') status.textContent = t.unreadableLink
  else {
    offerIncoming(part('incoming'), countExcerpts(brought.collection), () => {
      merge(brought)
    })
  }
}

/** Asks whether what came from somebody else may go in; nothing happens before the answer. */
function offerIncoming(place: HTMLElement, count: number, accept: () => void): void {
  const answer = (name: string, act: () => void): HTMLButtonElement => {
    const button = element('button', { type: 'button' }, name)
    button.addEventListener('click', () => {
      place.replaceChildren()
      place.hidden = true
      act()
    })
    return button
  }
  const decline = answer(t.decline, () => undefined)
  place.replaceChildren(element('p', {}, t.incoming(count)), answer(t.accept, accept), decline)
  place.hidden = false
  decline.focus()
}

async function readFile(input: HTMLInputElement): Promise<void> {
  const text = await input.files?.[0]?.text()
  input.value = ''
  if (text === undefined) return
  try {
    const read = readCollection(JSON.parse(text))
    if (read) merge(read)
    else status.textContent = t.unreadable
  } catch {
    status.textContent = t.unreadable
  }
}

function merge({ collection: other, refused }: ReadCollection): void {
  const before = countExcerpts(collection)
  change(mergeCollections(collection, other))
  const added = countExcerpts(collection) - before
  status.textContent ||= [t.merged(added, countExcerpts(other) - added), refused > 0 ? t.refused(refused) : ''].join(' ').trim()
}
