/** The pages that every header leads to, by their names in `nav` of the words of every page. What only a footer leads to stands in `layouts/SiteFooter.astro`. */
export const navigation = [
  { name: 'search', path: 'search/' },
  { name: 'problems', path: 'problems/' },
  { name: 'findings', path: 'findings/' },
  { name: 'terms', path: 'terms/' },
  { name: 'compare', path: 'compare/' },
  { name: 'method', path: 'method/' },
] as const
