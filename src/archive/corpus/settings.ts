import { parseDocument } from 'yaml'
import { z } from 'zod'
import { thresholdPaths } from '../../core/compare/thresholds.ts'
import { isDeviceName, isReservedSlug } from '../../core/series/address.ts'
import { publicationWords } from '../../core/publication.ts'
import { nameOnDisk } from '../../core/text/identity.ts'
import { genres } from '../../core/normalise/genres/index.ts'
import { PERSON } from '../../core/normalise/index.ts'
import { namesOfProgram } from '../../core/normalise/removals/index.ts'
import { filePath, languageTag, words } from './metadata.ts'
import { CorpusError } from './corpus.ts'

const slug = z
  .string()
  .regex(/^[\p{L}\p{N}][\p{L}\p{N}-]*$/u, 'expected letters, digits and hyphens only')
  .refine((each) => !isReservedSlug(each), 'is the address of one of the site’s own pages; choose another one')
  .refine((each) => !isDeviceName(each), 'is a name that Windows keeps for a device, so that the site could not be copied there; choose another one')

const SeriesSchema = z.strictObject({
  /** Last segment of the series' address. Default: made from the name. Example: `wanglan-shichang`. */
  slug: slug.optional(),
  /** Newest name of the organisation. Example: `望澜区市场监督管理局`. */
  name: words.pipe(z.string().min(1)),
  /** Earlier and other names that the files use. Default: none. Example: `[望澜区工商行政管理局]`. */
  aliases: z.array(words.pipe(z.string().min(1))).default([]),
  /** Kind of its reports, a name of a genre. Default: any kind, each a series of its own. Example: `government`. */
  kind: z.enum(genres.map(({ kind }) => kind)).optional(),
})

const RemovalRuleSchema = z.strictObject({
  /** Permanent name, shown in the ledger. Example: `watermark-example`. */
  name: z
    .string()
    .regex(/^[a-z0-9-]+$/, 'expected lower-case letters, digits and hyphens')
    .refine((each) => each !== PERSON && !namesOfProgram.has(each), 'is the name of what the program itself takes out; choose another one'),
  /** Regular expression (flags `gmu`) of what is removed. Example: `某某资料站.*`. */
  pattern: z.string().refine(isPattern, 'is not a regular expression'),
  /** Why, shown in the ledger. Example: `水印`. */
  reason: words.pipe(z.string().min(1)),
})

const LinkCorrectionSchema = z.strictObject({
  /** `confirmed` (the rules are right), `refused` (these items are not the same) or `added` (the rules missed it). */
  verdict: z.enum(['confirmed', 'refused', 'added']),
  /** Which list the items stand in: `problems`, `plans` or `work`. */
  list: z.enum(['problems', 'plans', 'work']),
  /** Paths of the earlier and the later file, as in `metadata.csv`. Example: `[柳塘镇/2017.txt, 柳塘镇/2018.txt]`. */
  files: z.tuple([filePath, filePath]),
  /** Quotations, each standing in exactly one item of the earlier report. Example: `[流动党员管理不到位]`. */
  earlier: z.array(z.string().min(1)).min(1),
  /** Quotations, each standing in exactly one item of the later report. */
  later: z.array(z.string().min(1)).min(1),
  /** Who says so, shown beside the link. */
  author: words.pipe(z.string().min(1)),
  /** Why, shown beside the link. */
  reason: words.pipe(z.string().min(1)),
})

/** Path of the file that a correction is about, and who says so and why. */
const told = { file: filePath, author: words.pipe(z.string().min(1)), reason: z.string().min(1) }
const part = z.enum(['preface', 'work', 'problems', 'causes', 'plans', 'closing', 'attachment'])
const list = z.enum(['problems', 'causes', 'plans', 'work'])
const quotation = z.string().min(1)

/**
 * A person's word about one file. Quotations stand exactly once in the source (white space aside), an end exactly once behind its start: one that is gone or doubled is listed as an error and
 * the correction is applied nowhere.
 */
const TextCorrectionSchema = z.discriminatedUnion('kind', [
  /** The quoted text is no part of the report. */
  z.strictObject({ kind: z.literal('removal'), quote: quotation, ...told }),
  /** The quoted text, which a rule removed, is part of the report. */
  z.strictObject({ kind: z.literal('keep'), quote: quotation, ...told }),
  /** The part reaches from the first quotation to the end of the second. */
  z.strictObject({ kind: z.literal('part'), part, start: quotation, end: quotation, ...told }),
  /** An item of the list reaches from the first quotation to the end of the second. */
  z.strictObject({ kind: z.literal('item'), list, start: quotation, end: quotation, ...told }),
  /** The item of the list that holds the quoted text is none. */
  z.strictObject({ kind: z.literal('no-item'), list, quote: quotation, ...told }),
])

/** The most reports of an archive that is not large, where `archive.yaml` names no other number. */
const manyReports = 1000

export const SettingsSchema = z.strictObject({
  site: z
    .strictObject({
      /** Name of the archive. Default: `对照`. Example: `青禾市年度报告档案`. */
      name: words.pipe(z.string().min(1)).default('对照'),
      /** One sentence about the archive. Default: empty. */
      description: words.default(''),
      /** Language of the texts, BCP 47. Default: `zh-Hans`. Example: `en`. */
      language: languageTag.default('zh-Hans'),
      /** Languages of the interface, in the order of the switch: every page is made once in each. Default: `[zh, en]`. Example: `[zh]`. */
      interface: z
        .array(z.enum(['zh', 'en']))
        .min(1)
        .refine(isSet, 'names a language twice')
        .default(['zh', 'en']),
      /** Whether the site holds copies of the public originals, links to the addresses in `metadata.csv`, or neither: `copy`, `link` or `none`. Default: `copy`. Example: `link`. */
      originals: z.enum(['copy', 'link', 'none']).default('copy'),
      /** Number of reports above which the archive is large: its site is then made smaller, as README.md says. Default: `1000`. Example: `0`. */
      largeAbove: z.int().min(0).default(manyReports),
    })
    .prefault({}),
  /** Names, aliases and addresses of series. Default: series are found from the texts and file names. */
  series: z
    .array(SeriesSchema)
    .refine(haveOwnSlugs, 'two series have the same slug (the case of letters does not count), so their pages would have the same address')
    .default([]),
  /** Extra removal rules. Default: none. */
  removalRules: z
    .array(RemovalRuleSchema)
    .refine((rules) => isSet(rules.map(({ name }) => name)), 'two rules have the same name, so that nobody would see which of them finds nothing')
    .default([]),
  corrections: z
    .strictObject({
      /** Links between items of two consecutive reports that a person confirmed, refused or added. Default: none. */
      links: z.array(LinkCorrectionSchema).default([]),
      /** Removals, parts and items of single files that a person put right. Default: none. */
      texts: z.array(TextCorrectionSchema).default([]),
    })
    .prefault({}),
  /** Thresholds of the comparison by their names on the method page, 0 to 1. Default: the built-in ones. Example: `{ problems.link: 0.5 }`. */
  thresholds: z.partialRecord(z.enum(thresholdPaths()), z.number().min(0).max(1)).default({}),
  /** What is published of files that `metadata.csv` says nothing of. Default: `full`. Example: `text`. */
  publish: z.enum(publicationWords).default('full'),
  /** Whether the removed watermarks and contacts themselves are shown, or only their rule and place. Default: `false`. */
  showRemoved: z.boolean().default(false),
})

/** The archivist's settings, every key filled in. */
export type Settings = z.infer<typeof SettingsSchema>

/**
 * Reads `archive.yaml`. Without one every key has its default.
 * @throws {CorpusError} that names the key, what was expected, and the line where YAML itself is broken.
 */
export function parseSettings(yaml: string | null): Settings {
  const result = SettingsSchema.safeParse(valueOf(yaml ?? '') ?? {})
  if (result.success) return result.data
  const faults = result.error.issues.map((issue) => `  ${issue.path.join('.') || 'the file'}: ${issue.message}`)
  throw new CorpusError(`archive.yaml can't be used:\n${faults.join('\n')}\nCorrect these keys; README.md, “archive.yaml”, describes every key.`)
}

/** What a text of YAML says. References to references that would fill the memory, and lists in lists that no reader follows, are refused as faults are. */
function valueOf(yaml: string): unknown {
  let fault: string | undefined
  try {
    const document = parseDocument(yaml)
    fault = document.errors[0]?.message
    if (fault === undefined) return document.toJS()
  } catch (error) {
    fault = (error as Error).message
  }
  throw new CorpusError(`archive.yaml is not valid YAML: ${fault}`)
}

function haveOwnSlugs(series: readonly { readonly slug?: string | undefined }[]): boolean {
  const slugs = series.flatMap(({ slug }) => (slug === undefined ? [] : [nameOnDisk(slug)]))
  return new Set(slugs).size === slugs.length
}

function isSet(values: readonly unknown[]): boolean {
  return new Set(values).size === values.length
}

function isPattern(pattern: string): boolean {
  try {
    new RegExp(pattern, 'gu')
    return true
  } catch {
    return false
  }
}
