/** Arrow keys move between the box and the results; Escape leads back to the box. */
export function moveWithKeys(root: HTMLElement, box: HTMLInputElement): void {
  root.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
    const results = [...root.querySelectorAll<HTMLElement>('[data-result] .sentence')]
    const current = document.activeElement === box ? -1 : results.indexOf(document.activeElement as HTMLElement)
    if (document.activeElement !== box && current < 0) return
    const target = { ArrowDown: results[current + 1], ArrowUp: current > 0 ? results[current - 1] : box, Escape: current < 0 ? undefined : box }[
      event.key
    ]
    if (!target) return
    event.preventDefault()
    target.focus()
  })
}
