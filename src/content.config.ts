import { defineCollection } from 'astro:content'
import {
  comparisonSchema,
  entriesLoader,
  orderedSchema,
  reportSchema,
  reviewSchema,
  seriesSchema,
  siteLoader,
  siteSchema,
} from './loaders/collections.ts'

export const collections = {
  site: defineCollection({ loader: siteLoader(), schema: siteSchema }),
  series: defineCollection({ loader: entriesLoader('series', ({ slug }) => slug), schema: orderedSchema(seriesSchema) }),
  reports: defineCollection({ loader: entriesLoader('reports', ({ id }) => id), schema: orderedSchema(reportSchema) }),
  comparisons: defineCollection({ loader: entriesLoader('comparisons', ({ id }) => id), schema: orderedSchema(comparisonSchema) }),
  review: defineCollection({
    loader: entriesLoader('review', ({ path, message }, order) => `${order}-${message.id}-${path}`),
    schema: orderedSchema(reviewSchema),
  }),
}
