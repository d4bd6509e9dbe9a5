import type { APIRoute, GetStaticPaths } from 'astro'
import type { ThemedList } from '../../../core/themes/records.ts'
import { archive, digestOf } from '../../../loaders/archive.ts'
import { directoryOf } from '../../../view/directory.ts'
import { themeData } from '../../../view/problems/theme-data.ts'

/** All problems or plans of a theme, for the filter of its page, which may hold only the first of them. */
export const getStaticPaths = (async () => {
  const directory = directoryOf(await archive.index())
  return archive.themes().themes.flatMap(({ slug }) =>
    (['problems', 'plans'] as const).map((list) => ({
      params: { theme: `${slug}-${list}` },
      props: { slug, list },
      cacheKey: digestOf(themeData(archive.themeItems(slug)[list], directory)),
    })),
  )
}) satisfies GetStaticPaths

export const GET: APIRoute<{ slug: string; list: ThemedList }> = async ({ props: { slug, list } }) =>
  new Response(JSON.stringify(themeData(archive.themeItems(slug)[list], directoryOf(await archive.index()))))
