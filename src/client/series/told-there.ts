import { decoded } from '../../view/decoded.ts'

/** Addresses of threads all name the first page of their series, so that they last: what is told on another page is read there. */
function goOn(): void {
  const thread = document.getElementById(decoded(location.hash.slice(1)))
  const there = thread?.querySelector<HTMLAnchorElement>(':scope > h3 > [data-told-there]')
  if (there) location.replace(there.href)
}

addEventListener('hashchange', goOn)
goOn()
