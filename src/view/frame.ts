/** What the frame of every page needs: the pages of its header, its security policy, its first script. */

/** The pages that every header leads to, by their names in `nav` of the words of every page. What only a footer leads to stands in `layouts/Base.astro`. */
export const navigation = [
  { name: 'search', path: 'search/' },
  { name: 'problems', path: 'problems/' },
  { name: 'findings', path: 'findings/' },
  { name: 'terms', path: 'terms/' },
  { name: 'compare', path: 'compare/' },
  { name: 'method', path: 'method/' },
] as const

/**
 * The content security policy of a page: everything from the site itself, and inside the page only what has one of these hashes. Pagefind's WebAssembly and the workers that
 * search and compare need their two exceptions.
 * @param styles hashes of the styles inside the page, e.g. `sha256-…`.
 * @param scripts those of its scripts.
 */
export function contentPolicy(styles: readonly string[], scripts: readonly string[]): string {
  const quoted = (hashes: readonly string[]): string => hashes.map((hash) => ` '${hash}'`).join('')
  return [
    "default-src 'self'",
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    `script-src 'self' 'wasm-unsafe-eval'${quoted(scripts)}`,
    `style-src 'self'${quoted(styles)}`,
  ].join(';')
}

/** What a page must know of its address before anything is painted: the view that is chosen, whether it asks something, or whether it names what a page in brief leaves out, which is then read on the whole page. */
export type AddressRead = 'view' | 'question' | 'place'

const addressReaders: Readonly<Record<AddressRead, string>> = {
  view: "const v=new URLSearchParams(location.search).get('view');if(/^(side|inline|changes|clean|original)$/.test(v))e.dataset.view=v",
  question: "if(new URLSearchParams(location.search).get('q'))e.dataset.asked=''",
  place:
    "addEventListener('DOMContentLoaded',()=>{const w=document.querySelector('[data-whole]'),{search:s,hash:h}=location;try{if(w&&h&&!document.getElementById(decodeURIComponent(h.slice(1))))location.replace(w.href+s+h)}catch{}})",
}

/**
 * The one script that runs before the first paint, inline in every page: it says that scripts run, and sets the theme that the reader chose, and what the page must know of its
 * address, so that nothing flashes or jumps. Its hash goes into the content security policy.
 */
export function headScript(reads?: AddressRead): string {
  const address = reads === undefined ? '' : addressReaders[reads]
  return `(e=>{e.classList.add('js');try{const t=localStorage.getItem('theme');if(/^(light|dark)$/.test(t))e.dataset.theme=t}catch{}${address}})(document.documentElement)`
}
