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
