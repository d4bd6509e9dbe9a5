/**
 * The content collections of the site: one of each list of the archive's index, and what its entries are. Types check each schema against the record that the archive makes; what fits
 * none fails the build with the entry's name.
 */
import { defineCollection } from 'astro:content'
import { publicationWords } from './core/publication.ts'
import type { ComparisonEntry, ReportEntry, ReviewEntry, SeriesEntry, SiteRecord } from './core/records.ts'
import { entriesLoader, siteLoader } from './loaders/archive.ts'
import { z } from 'astro/zod'

const count = z.number().int().nonnegative()
const year = z.number().int().nullable()
const share = z.number().min(0).max(1)

const message = z.strictObject({
  id: z.string(),
  severity: z.enum(['error', 'warning', 'info']),
  reason: z.string(),
  hint: z.string(),
  from: z.number().int().nullable(),
  to: z.number().int().nullable(),
  values: z.record(z.string(), z.number()).exactOptional(),
})

const changes = z.strictObject({
  same: count,
  reworded: count,
  split: count,
  merged: count,
  undetermined: count,
  told: count,
  dropped: count,
  added: count,
  items: count,
  unsure: count,
})

const siteSchema = z.strictObject({
  name: z.string(),
  description: z.string(),
  language: z.string(),
  interface: z.array(z.enum(['zh', 'en'])),
  originals: z.enum(['copy', 'link', 'none']),
  isLarge: z.boolean(),
  showRemoved: z.boolean(),
  thresholds: z.record(z.string(), z.number()),
}) satisfies z.ZodType<SiteRecord>

const seriesSchema = z.strictObject({
  slug: z.string(),
  name: z.string(),
  aliases: z.array(z.string()),
  kind: z.string(),
  reports: z.array(z.string()),
  gaps: z.array(z.number().int()),
  digest: z.string(),
}) satisfies z.ZodType<SeriesEntry>

const reportSchema = z.strictObject({
  id: z.string(),
  address: z.string(),
  series: z.string().nullable(),
  slug: z.string(),
  kind: z.string(),
  year,
  reviewedYear: year,
  planYear: year,
  title: z.string().nullable(),
  organisation: z.string().nullable(),
  role: z.string().nullable(),
  date: z.string().nullable(),
  session: z.string().nullable(),
  language: z.string(),
  publish: z.enum(publicationWords),
  source: z.strictObject({
    path: z.string(),
    sha256: z.string(),
    format: z.enum(['txt', 'md', 'html', 'docx', 'pdf']),
    encoding: z.string(),
    bytes: count,
  }),
  characters: count,
  counts: z.strictObject({ problems: count, causes: count, plans: count, work: count, removed: count, messages: count }),
  found: z.strictObject({ problems: z.boolean(), plans: z.boolean() }),
  doubts: z.array(message),
  sourceAddress: z.string().nullable(),
  licence: z.string().nullable(),
  digest: z.string(),
}) satisfies z.ZodType<ReportEntry>

const comparisonSchema = z.strictObject({
  id: z.string(),
  address: z.string(),
  series: z.string(),
  earlier: z.string(),
  later: z.string(),
  yearsApart: z.number().int().nullable(),
  problems: changes,
  plans: changes,
  followThrough: z.strictObject({ matched: count, partial: count, 'not-found': count, undetermined: count }),
  doubtful: z.array(z.enum(['problems', 'plans', 'work'])),
  changed: share.nullable(),
  similarity: z.strictObject({ cosine: z.number(), jaccard: z.number(), edit: z.number() }).nullable(),
  digest: z.string(),
}) satisfies z.ZodType<ComparisonEntry>

const settlement = z.union([
  z.strictObject({ names: z.strictObject({ name: z.string(), aliases: z.array(z.string()) }) }),
  z.strictObject({ row: z.strictObject({ file: z.string(), cells: z.record(z.string(), z.union([z.string(), z.number()])) }) }),
])

const reviewSchema = z.strictObject({
  path: z.string(),
  report: z.string().nullable(),
  address: z.string().nullable(),
  message,
  missing: z.array(z.string()),
  metadataLine: z.string().nullable(),
  settingsLine: z.string().nullable(),
  settle: settlement.nullable(),
}) satisfies z.ZodType<ReviewEntry>

/** An entry in its place: collections have no order of their own. */
function orderedSchema<Entry extends z.ZodType>(entry: Entry) {
  return z.strictObject({ order: count, entry })
}

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
