import { defineCollection } from 'astro:content'
import { entriesLoader, siteLoader } from './loaders/entries.ts'

export const collections = {
  site: defineCollection({ loader: siteLoader() }),
  series: defineCollection({ loader: entriesLoader('series', ({ slug }) => slug) }),
  reports: defineCollection({ loader: entriesLoader('reports', ({ id }) => id) }),
  comparisons: defineCollection({ loader: entriesLoader('comparisons', ({ id }) => id) }),
  review: defineCollection({ loader: entriesLoader('review', ({ path, message }, order) => `${order}-${message.id}-${path}`) }),
}
