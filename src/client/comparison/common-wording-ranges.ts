import type { ReportData } from '../../view/downloads/common-wording-file.ts'
import { reportDataPath } from '../../view/packed.ts'
import { fetchPacked } from '../unpack.ts'

/** As on the report's own page: shorter runs are set phrases of a few words. */
const shortestRun = 12

/** The runs in the texts of the sides that are reports of the archive, by their addresses; null where they can't be had. `root` is the address of the site's root. */
export async function rangesOf(
  comparison: HTMLElement,
  root: string,
  addresses: Readonly<Record<'earlier' | 'later', string | undefined>>,
): Promise<Range[] | null> {
  const both = await Promise.all(
    (['earlier', 'later'] as const).map(async (side) => {
      const address = addresses[side]
      if (!address) return []
      const data = await fetchPacked<ReportData>(root + encodeURI(reportDataPath(address)))
      return data ? rangesOfSide(comparison, side, data) : null
    }),
  )
  return both[0] && both[1] ? [...both[0], ...both[1]] : null
}

function rangesOfSide(comparison: HTMLElement, side: string, { common, report }: ReportData): Range[] {
  const runs = new Map(common.blocks.map(({ id, runs }) => [id, runs.filter(([from, to]) => to - from >= shortestRun)]))
  const blocks = report.blocks.map(([id, , , , text, from, length]) => ({
    ...{ from, to: from + length },
    words: (runs.get(id) ?? []).map(([start, end]) => text.slice(start, end)),
  }))
  return [...comparison.querySelectorAll<HTMLElement>(`.side.${side} .text[data-from]`)].flatMap((element) => {
    const [from, to] = [Number(element.dataset['from']), Number(element.dataset['to'])]
    return blocks.filter((block) => block.from < to && block.to > from).flatMap(({ words }) => words.flatMap((run) => rangesIn(element, run)))
  })
}

/** Where a run of words stands in an element, whatever elements lie inside. */
function rangesIn(element: HTMLElement, words: string): Range[] {
  const text = element.textContent
  const at = text.indexOf(words)
  if (at < 0) return []
  const range = document.createRange()
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  let done = 0
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const length = node.nodeValue?.length ?? 0
    if (at >= done && at < done + length) range.setStart(node, at - done)
    if (at + words.length <= done + length) {
      range.setEnd(node, at + words.length - done)
      break
    }
    done += length
  }
  return [range]
}
