/** The pages that every header leads to. A page that the site does not have is not in the list. */
export const navigation = [
  { name: 'search', path: 'search/' },
  { name: 'problems', path: 'problems/' },
  { name: 'findings', path: 'findings/' },
  { name: 'terms', path: 'terms/' },
  { name: 'compare', path: 'compare/' },
  { name: 'method', path: 'method/' },
] as const satisfies readonly {
  name: 'search' | 'problems' | 'findings' | 'terms' | 'compare' | 'method'
  path: string
}[]
