/** On a report's page: where a search led here, what was searched for is marked. Without a search nothing is loaded. */
const query = new URLSearchParams(location.search).get('q')

if (query) {
  const { highlight } = await import('../search/highlight.ts')
  highlight(
    query,
    document.querySelectorAll<HTMLElement>('main h1, .block > p, .block > pre, .block > .scroll-x > pre, .block > :is(h2, h3, h4, h5, h6)'),
  )
}

export {}
