/** Shows the newest years first where a picture of the years is wider than the window, and still where it was folded away. */

function showNewest(within: ParentNode): void {
  for (const scroll of within.querySelectorAll<HTMLElement>('[data-newest-last]')) scroll.scrollLeft = scroll.scrollWidth
}

showNewest(document)
for (const fold of document.querySelectorAll('details')) {
  fold.addEventListener('toggle', () => {
    if (fold.open) showNewest(fold)
  })
}

export {}
