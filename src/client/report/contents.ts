/** Marks the place in the list of contents that the reader has scrolled to. */

const contents = document.querySelector<HTMLElement>('[data-contents]')
const links = [...(contents?.querySelectorAll<HTMLAnchorElement>('ol a[href^="#"]') ?? [])]
const headings = links.flatMap((link) => document.getElementById(link.hash.slice(1)) ?? [])

let waiting = false

function mark(): void {
  waiting = false
  const passed = headings.findLastIndex((heading) => heading.getBoundingClientRect().top < 120)
  links.forEach((link, index) => {
    if (index === passed) {
      if (link.getAttribute('aria-current') === null) {
        link.setAttribute('aria-current', 'location')
        // Only the list scrolls, never the page that the reader is in.
        if (contents) contents.scrollTop = link.offsetTop - contents.clientHeight / 2
      }
    } else link.removeAttribute('aria-current')
  })
}

if (headings.length > 0) {
  addEventListener(
    'scroll',
    () => {
      if (!waiting) requestAnimationFrame(mark)
      waiting = true
    },
    { passive: true },
  )
  mark()
}

export {}
