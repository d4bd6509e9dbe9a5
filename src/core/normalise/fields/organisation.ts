/** Who reports: the organisation and its place, chosen among all names that the file gives, those of English titles among them; and the person, where one gives the report. */
import type { Report, ReportKind } from '../../model.ts'
import { mask, mayBeMasked, offices, placeOf, reachOf, relationOf } from '../../names/index.ts'
import { genreOf } from '../genres/index.ts'
import { fromText, type FieldContext, type Found } from './field-context.ts'
import { withoutDelivery } from './as-written.ts'
import { asGovernment, type Claim } from './name-claims.ts'

/**
 * The organisation that reports, as one of the file's own places names it: the surest of them, or a fuller name that another one gives in its stead. Names
 * of folders are no names of the file's own. A name that fits many (院党委) is none, but for governments, whose kind it tells (县人民政府).
 */
export function findOrganisation(context: FieldContext, kind: ReportKind, claims: readonly Claim[]): Found<string> | null {
  const own = claims.filter(({ by, former }) => !former && (by !== 'folder' || kind === 'government'))
  if (kind === 'government') return government(own)
  const told = own.filter(({ name }) => reachOf(name) !== 'bare')
  const first = told.find(({ name }) => reachOf(name) !== 'masked') ?? told[0]
  const titled = told.find(({ by }) => by === 'title')
  const chosen = titled && reachOf(titled.name) === 'masked' ? unmasked(titled, told) : first
  return chosen ? asFound(fuller(chosen, told)) : inEnglishTitle(context)
}

/** What another place says for a masked title: the archivist's own name of the file, or a fuller masked name. */
function unmasked(titled: Claim, claims: readonly Claim[]): Claim {
  const named = claims.find(({ by, name }) => by === 'file-name' && reachOf(name) !== 'masked' && mayBeMasked(titled.name, name))
  const isSignOnly = !/\p{Script=Han}/u.test(titled.name.replace(/[某]/gu, ''))
  const longer = claims.find(({ by, name }) => by === 'text' && isSignOnly && name.startsWith(titled.name) && name.length > titled.name.length)
  return named ?? longer ?? titled
}

/** A name that says more than the chosen one and leaves nothing of it out: its superior's place (水务局, 县水务局). */
function fuller(chosen: Claim, claims: readonly Claim[]): Claim {
  if (reachOf(chosen.name) === 'proper') return chosen
  const longer = claims.filter(
    ({ name }) => reachOf(name) !== 'masked' && name.length > chosen.name.length && relationOf(chosen.name, name) === 'shortened',
  )
  return longer.find(({ name }) => reachOf(name) === 'proper') ?? longer[0] ?? chosen
}

/** `我代表区人民政府` names the body, title and file name the place; the fullest of both is the organisation. */
function government(claims: readonly Claim[]): Found<string> | null {
  const spoken = claims.find(({ by, confidence }) => by === 'text' && confidence === 1)
  const proper = claims.filter(
    ({ name, by }) =>
      reachOf(name) === 'proper' &&
      (placeOf(name) !== '' || reachOf(name.replace(/人民政府$/u, '')) === 'proper') &&
      (by !== 'folder' || !spoken || isOfLevel(name, spoken.name)),
  )
  if (spoken && proper.includes(spoken)) return asFound(spoken)
  const place = proper[0]
  if (!spoken) return place ? asFound(place) : claims[0] ? asFound(claims[0]) : null
  if (!place) return asFound({ ...spoken, confidence: 0.5 })
  const body = /(?:管理委员会|管委会)$/u.exec(spoken.name)?.[0]
  const name = body === undefined || /(?:管理委员会|管委会)$/u.test(place.name) ? place.name : place.name.replace(/人民政府$/u, '') + body
  return asFound({ ...place, name: asGovernment(name), quote: spoken.quote, by: spoken.by, from: spoken.from, confidence: 0.95 })
}

/** Whether a place is of the level that a general name tells: a county's report in a folder of its city (县人民政府, 云溪市) is not the city's. */
function isOfLevel(place: string, general: string): boolean {
  const level = /^([省市州盟县区旗镇乡])人民政府$/u.exec(general)?.[1]
  return level === undefined || place.replace(/人民政府$/u, '').endsWith(level)
}

function asFound({ name, by, quote, from, confidence }: Claim): Found<string> {
  if (from !== null && by !== 'record') return fromText(name, by, quote, from, confidence)
  return { value: name, evidence: { by, quote, from, to: from === null ? null : from + quote.length, confidence } }
}

function inEnglishTitle({ title }: FieldContext): Found<string> | null {
  const name = title && organisationOfEnglishTitle(title.words)
  return name ? fromText(name, 'title', name, title.from + Math.max(0, title.words.indexOf(name)), 0.9) : null
}

/** The place that an organisation's name opens with: `盐田区人民政府` → 盐田区; a masked place stays as it stands. */
export function placeOfOrganisation(organisation: Found<string>): Found<string> | null {
  const match =
    /^((?:[\p{Script=Han}*×XＸ]{1,8}?(?:省|自治区|特别行政区))?(?:[\p{Script=Han}*×XＸ]{1,6}?(?:市|自治州|州|盟))?(?:[\p{Script=Han}*×XＸ]{1,6}?(?:新区|区|县|旗))?(?:[\p{Script=Han}*×XＸ]{1,6}?(?:街道|镇|乡))?)/u.exec(
      organisation.value,
    )
  const place = match?.[1] ?? ''
  return place.length >= 2 && place.length < organisation.value.length + 1 ? { value: place, evidence: organisation.evidence } : null
}

const reportWords =
  '(?:annual |accountability |work |performance |progress |activity |self-assessment |board |management ){0,6}(?:report|review|statement)\\b'
const patterns: readonly RegExp[] = [
  new RegExp(
    `\\b${reportWords} (?:of|by|from|for) (?:the )?(\\p{Lu}[^,:(]{0,160}?)(?=\\s{0,4}(?:[,:(–—-]|\\b(?:for|in|on|to)\\b|\\b(?:19|20)\\d{2}|$))`,
    'iu',
  ),
  new RegExp(`^(?:the )?(\\p{Lu}[^:–—]{0,160}?)\\s{0,4}[:–—]\\s*(?:[\\d/–-]+ )?${reportWords}`, 'iu'),
  new RegExp(`^(?:the )?(\\p{Lu}.{0,160}?)(?:['’]s)? (?:[\\d/–-]+ )?${reportWords}(?=\\s*(?:$|[,:(–—-]|for |on |(?:19|20)\\d{2}))`, 'iu'),
]

/** The organisation that an English title names: `Annual Report of Harbour Trust 2021`, `Harbour Trust: Accountability Report`. Null for none. */
function organisationOfEnglishTitle(title: string): string | null {
  const bare = title.replace(/^(?:19|20)\d{2}(?:[-–/]\d{2,4})?\s+/, '')
  for (const pattern of patterns) {
    const name = pattern.exec(bare)?.[1]?.trim() ?? ''
    if (
      name.length > 2 &&
      /^\p{Lu}/u.test(name) &&
      !/^(?:report|annual|work|accountability|government|state|full|text|the|performance|progress)\b/i.test(name)
    )
      return name
  }
  return null
}

/** A name of two or three characters, or with a dot (阿依古丽·买买提); one of two may be written apart (高　远). */
const name = String.raw`(?:\p{Script=Han}{2,3}|\p{Script=Han}[\s\u3000]+\p{Script=Han}|\p{Script=Han}{2,8}·\p{Script=Han}{2,8})`
/** `云溪县水务局党组书记　高远山`; the space tells the name from the office. Where nobody asks for speakers, as in browsers, bundles leave these patterns out. */
const behindOffice = /* @__PURE__ */ new RegExp(`(?:${offices})[\\s\\u3000]+(${name})$`, 'u')
/** `述职人：高远山`. */
const labelled = /* @__PURE__ */ new RegExp(`^(?:述职人|述职者|报告人|汇报人)[：:][\\s\\u3000]*(?:\\S*?(?:${offices})[\\s\\u3000]+)?(${name})$`, 'u')
const masked = /* @__PURE__ */ new RegExp(mask, 'u')
/** What stands in the place of a name and is none. */
const noName = /同志|述职|报告|发言|书记|汇报|材料|提纲/u
/** Longer lines are sentences. */
const longest = 60

/**
 * The name of the person who gives a report, from a line around its title that names his office and him, or from a line that says who reports, wherever it stands. Null where
 * the report is no person's, where no such line is left in the published text, where the name is masked, and where lines disagree.
 */
export function speakerOf({ kind, blocks }: Pick<Report, 'kind' | 'blocks'>): string | null {
  if (genreOf(kind).whose !== 'person') return null
  const names = blocks.flatMap(({ kind: place, text }) => {
    const line = text.trim().replace(/^[（(【[]|[)）】\]]$/gu, '')
    if (line.length > longest || masked.test(line)) return []
    const found = labelled.exec(line)?.[1] ?? (place === 'front' || place === 'title' ? behindOffice.exec(line)?.[1] : undefined)
    const bare = found?.replace(/[\s\u3000]/gu, '')
    return bare === undefined || noName.test(bare) ? [] : [bare]
  })
  return new Set(names).size === 1 ? names[0]! : null
}

const office = /* @__PURE__ */ new RegExp(`(?:${offices})[\\s\\u3000]*(${name})?$`, 'u')
const nameAlone = /* @__PURE__ */ new RegExp(`^${name}$`, 'u')

/** The name of whoever gave a report, a government's as well: of the line that tells his office, or of the line below that. Null where no such line is left in the published text. */
export function delivererOf({ kind, blocks, evidence: { role } }: Pick<Report, 'kind' | 'blocks' | 'evidence'>): string | null {
  if (genreOf(kind).whose === 'person') return speakerOf({ kind, blocks })
  const quote = role?.by === 'text' ? role.quote : ''
  const at = blocks.findIndex(({ text }) => quote !== '' && text.includes(quote))
  const line = office.exec(
    withoutDelivery(quote.trim())
      .replace(/[)）]$/u, '')
      .trim(),
  )
  if (at < 0 || !line) return null
  const below = blocks[at + 1]?.text.trim() ?? ''
  const found = (line[1] ?? (nameAlone.test(below) ? below : '')).replace(/[\s\u3000]/gu, '')
  return found === '' || masked.test(found) || noName.test(found) ? null : found
}
