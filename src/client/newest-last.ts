/** Shows the newest years first where a picture of the years is wider than the window, and still where it was folded away; says on which side it goes on. */

function showNewest(within: ParentNode): void {
  for (const scroll of within.querySelectorAll<HTMLElement>('[data-newest-last]')) scroll.scrollLeft = scroll.scrollWidth
}

function sayMore(scroll: HTMLElement): void {
  const { scrollLeft, scrollWidth, clientWidth } = scroll
  const sides = [scrollLeft > 1 ? 'start' : '', scrollLeft + clientWidth < scrollWidth - 1 ? 'end' : '']
  scroll.dataset['more'] = sides.filter(Boolean).join(' ')
}

showNewest(document)
const watched = new ResizeObserver((seen) => {
  for (const { target } of seen) sayMore(target as HTMLElement)
})
for (const scroll of document.querySelectorAll<HTMLElement>('[data-newest-last]')) {
  watched.observe(scroll)
  scroll.addEventListener('scroll', () => {
    sayMore(scroll)
  })
}
for (const fold of document.querySelectorAll('details')) {
  fold.addEventListener('toggle', () => {
    if (fold.open) showNewest(fold)
  })
}

export {}
