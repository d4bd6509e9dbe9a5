import type { APIRoute, GetStaticPaths } from 'astro'
import { archive } from '../../loaders/archive.ts'
import { directoryOf } from '../../view/directory.ts'
import { pairPages } from '../../view/pages.ts'

export const getStaticPaths = (async () =>
  pairPages(directoryOf(await archive.index())).map(({ id, series, slug, key }) => ({
    params: { series, pair: slug },
    props: { id },
    cacheKey: key,
  }))) satisfies GetStaticPaths

/** A comparison as data, in the shape that the command line prints. */
export const GET: APIRoute<{ id: string }> = async ({ props }) => Response.json((await archive.comparison(props.id)).comparison)
