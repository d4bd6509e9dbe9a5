import type { APIRoute, GetStaticPaths } from 'astro'
import { archive } from '../../../loaders/archive.ts'
import { directoryOf } from '../../../view/directory.ts'
import { reportPages } from '../../../view/pages.ts'
import { showsSource } from '../../../view/publication.ts'

export const getStaticPaths = (async () => {
  const directory = directoryOf(await archive.index())
  return reportPages(directory)
    .filter(({ id }) => showsSource(directory.reports.get(id)!, directory.index.site))
    .map(({ id, series, slug, key }) => ({ params: { series, year: slug }, props: { id }, cacheKey: key }))
}) satisfies GetStaticPaths

/** The source text that all offsets count on. */
export const GET: APIRoute<{ id: string }> = async ({ props }) => new Response((await archive.report(props.id)).sourceText)
