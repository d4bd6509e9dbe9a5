/** Says on which side a picture of the years goes on that is wider than the window. It runs from right to left, so that it opens at the newest years: there it counts from 0 downwards. */

function sayMore(scroll: HTMLElement): void {
  const { scrollLeft, scrollWidth, clientWidth } = scroll
  const sides = [scrollLeft > clientWidth - scrollWidth + 1 ? 'start' : '', scrollLeft < -1 ? 'end' : '']
  scroll.dataset['more'] = sides.filter(Boolean).join(' ')
}

const watched = new ResizeObserver((seen) => {
  for (const { target } of seen) sayMore(target as HTMLElement)
})
for (const scroll of document.querySelectorAll<HTMLElement>('[data-newest-last]')) {
  watched.observe(scroll)
  scroll.addEventListener('scroll', () => {
    sayMore(scroll)
  })
}

export {}
