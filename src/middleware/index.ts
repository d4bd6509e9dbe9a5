import type { MiddlewareHandler } from 'astro'
import { leanHtml } from './lean-html.ts'

/** Writes every page that a build makes in as few bytes as say the same. */
export const onRequest: MiddlewareHandler = async ({ url, isPrerendered }, next) => {
  const response = await next()
  if (!import.meta.env.PROD || !isPrerendered || !response.headers.get('content-type')?.includes('html')) return response
  const { status, headers } = response
  return new Response(leanHtml(await response.text(), pathOf(url)), { status, headers })
}

/** The address that links of the page are told from; the page for addresses without one is served at any. */
function pathOf({ pathname }: URL): string | null {
  return pathname.endsWith('/') ? decodeURI(pathname) : null
}
