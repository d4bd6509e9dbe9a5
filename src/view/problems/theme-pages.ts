import type { ThemedList, ThemeOverview } from '../../core/themes/records.ts'

/** One page of a theme's problems or plans. */
export interface ThemePage {
  readonly slug: string
  readonly list: ThemedList
  /** From 1. */
  readonly page: number
  readonly pages: number
}

/** Items on one page: as many as can be skimmed, so that no page grows with the archive. */
export const itemsPerPage = 120

/** All pages of all themes. A theme always has a first page of problems and one of plans, even where there are none. */
export function themePages({ themes }: ThemeOverview): ThemePage[] {
  return themes.flatMap(({ slug, problems, plans }) => [...pagesOf(slug, 'problems', problems), ...pagesOf(slug, 'plans', plans)])
}

/** Address of a theme's page below its language's root. */
export function themePath(slug: string, list: ThemedList = 'problems', page = 1): string {
  return `problems/${slug}/${list === 'plans' ? 'plans/' : ''}${page > 1 ? `${page}/` : ''}`
}

/** The rest of the address behind the theme's slug, as a route parameter; undefined for none. */
export function themePageToParam({ list, page }: ThemePage): string | undefined {
  const rest = [...(list === 'plans' ? ['plans'] : []), ...(page > 1 ? [String(page)] : [])].join('/')
  return rest === '' ? undefined : rest
}

/** Address of a theme's items as data, below the site's root. */
export function themeDataPath(slug: string, list: ThemedList): string {
  return `data/themes/${slug}-${list}.json.gz`
}

function pagesOf(slug: string, list: ThemedList, items: number): ThemePage[] {
  const pages = Math.max(1, Math.ceil(items / itemsPerPage))
  return Array.from({ length: pages }, (_, index) => ({ slug, list, page: index + 1, pages }))
}
