/** “Changes only” inside a text: its sentences that did not change, set apart so that the styles of the view can leave them out. The lead stays, since it names the item. */

/** Does it for every text that has marks of what differs, once. Where nearly all differs, the marks say what is the same, and all stays. */
export function setApartUnchanged(): void {
  const texts = document.querySelectorAll('.comparison .row:not(.mostly, .is-same) .text:has(ins, del):not(:has(.unchanged))')
  for (const line of [...texts].flatMap((text) => [...text.children])) {
    for (const sentences of unchangedRuns(sentencesOf(line))) putApart(sentences)
  }
}

/** The nodes of a line by sentence; texts are cut where a sentence ends. */
function sentencesOf(line: Element): ChildNode[][] {
  const sentences: ChildNode[][] = [[]]
  for (let node = line.firstChild; node; node = node.nextSibling) {
    const end = node instanceof Text ? node.data.search(/[。！？；]|[.!?;](?=\s)/) + 1 : 0
    if (node instanceof Text && end > 0 && end < node.length) node.splitText(end)
    sentences.at(-1)!.push(node)
    if (/[。！？；]$|[.!?;]$/.test(node.textContent ?? '')) sentences.push([])
  }
  return sentences.filter((sentence) => sentence.length > 0)
}

/** Neighbouring sentences that neither changed nor hold a lead, as one. */
function unchangedRuns(sentences: readonly ChildNode[][]): ChildNode[][] {
  const runs: ChildNode[][] = []
  let open = false
  for (const sentence of sentences) {
    const stays = sentence.some((node) => node instanceof Element && node.matches('ins, del, b'))
    if (!stays && open) runs.at(-1)!.push(...sentence)
    else if (!stays) runs.push([...sentence])
    open = !stays
  }
  return runs
}

/** In two elements: one that can be seen as left out, and in it the words. */
function putApart(nodes: readonly ChildNode[]): void {
  const [outer, inner] = [document.createElement('span'), document.createElement('span')]
  outer.className = 'unchanged'
  nodes[0]!.before(outer)
  outer.append(inner)
  inner.append(...nodes)
}
