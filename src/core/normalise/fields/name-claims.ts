import type { NameClaim, ReportKind } from '../../model.ts'
import { fullProvince, governmentBodies, reachOf } from '../../names/index.ts'
import type { FieldContext } from './field-context.ts'
import { formerNamesIn, namesBefore, presentedIn } from './names-in-text.ts'
import {
  asOrganisation,
  officeLineOf,
  organisationOfPerson,
  organisationOfPiece,
  organisationOfTitle,
  placeInTitle,
  plainYears,
  type NamedPlace,
} from './as-written.ts'

/** A name that some place of the file gives to the organisation; offsets count the clean text, or the source where a record has it. */
export type Claim = NameClaim & { readonly quote: string; readonly from: number | null; readonly confidence: number }

/** Every name that the file gives to the organisation, the surest first: title, front, record, text, signature, file name, folders. */
export function nameClaims(context: FieldContext, kind: ReportKind): Claim[] {
  const own = [
    ...ofTitle(context, kind),
    ...ofFront(context, kind),
    ...ofRecord(context, kind),
    ...ofText(context, kind),
    ...ofSignature(context),
    ...ofFileName(context, kind),
    ...ofFolders(context),
  ]
  const before = namesBefore(
    context.text,
    own.flatMap(({ name, by }) => (by === 'folder' || reachOf(name) === 'masked' ? [] : [name])),
  )
  const former = [...new Set([...formerNamesIn(context.text), ...before])]
  const claims = [...own, ...former.map((name) => ({ ...claim(name, 'text', name, null, 0.5), former: true as const }))]
  return kind === 'government' ? claims.map((claim) => ({ ...claim, name: asGovernment(claim.name) })) : claims
}

/** `南山区政府` and `南山区人民政府` are one body under its full name, and so is its territory where its government reports; a preparing group speaks for the government to be. */
export function asGovernment(name: string): string {
  if (name.includes('国务院')) return '国务院'
  const bare = name.replace(/(?<=[省市县区旗州盟镇乡])第?[一二三四五六七八九十]+届(?=人民政府|政府|$)/u, '')
  const full = fullProvince(bare) ?? bare
  const body = full.replace(/(?<!人民)政府(?:筹备组)?$/u, '人民政府')
  if (new RegExp(`(?:${governmentBodies}|办公室|办事处)$`, 'u').test(body)) return body
  return /[省市县区旗州盟镇乡]$|街道$/u.test(body) ? `${body}人民政府` : body
}

function ofTitle({ title }: FieldContext, kind: ReportKind): Claim[] {
  if (!title) return []
  const place = gated(placeInTitle(title.words))
  const name = kind === 'government' && place ? place.name + place.body : organisationOfTitle(title.words)
  const heard = name === null && kind !== 'government' ? (commissionIn(title.words) ?? heardBy(title.words)) : null
  const found = [
    ...(name === null ? [] : [claim(name, 'title', name, at(title, name), 1)]),
    ...(heard === null ? [] : [claim(heard, 'title', heard, at(title, heard), 0.9)]),
  ]
  return kind !== 'government' && place && /人民代表大会|人大/.test(title.words)
    ? [...found, claim(place.name, 'title', place.name, at(title, place.name), 0.3)]
    : found
}

function ofFront({ front }: FieldContext, kind: ReportKind): Claim[] {
  return front.flatMap((line) => {
    const said = officeLineOf(line.words)?.organisation ?? null
    const label = /^(?:述职单位|报告单位|单位)[：:](.+)$/u.exec(line.words)?.[1]
    const alone = line.words.length <= 40 ? asOrganisation(label ?? line.words) : null
    const place = gated(placeInTitle(line.words))
    const ofPerson = organisationOfPerson(line.words)
    const heard = kind === 'government' ? null : heardBy(line.words)
    return [
      ...(ofPerson === null ? [] : [claim(ofPerson, 'text', line.words, line.from, 0.85)]),
      ...(heard === null ? [] : [claim(heard, 'text', heard, at(line, heard), 0.8)]),
      ...(said === null ? [] : [claim(said, 'text', line.words, line.from, 0.95)]),
      ...(said !== null || alone === null || alone.length < 3 ? [] : [claim(alone, 'text', alone, at(line, alone), 0.9)]),
      ...(place === null || kind !== 'government' ? [] : [claim(place.name + place.body, 'text', place.name, at(line, place.name), 0.9)]),
    ]
  })
}

/** The commission to whose plenum a title says that was reported: `在中国共产党云溪县第八届纪律检查委员会第三次全体会议上的…`. Null for none. */
function commissionIn(words: string): string | null {
  const place = /(?:中国共产党|中共)(\p{Script=Han}{2,16}?)第?[一二三四五六七八九十]+届纪律检查委员会/u.exec(words.replace(/\s/g, ''))?.[1]
  return place === undefined || asOrganisation(place, true) === null ? null : `中共${place}纪律检查委员会`
}

/** The body whose own staff or members heard the report: `——在云溪水务公司第三届职工代表大会第一次会议上的报告`. Null for none. */
function heardBy(words: string): string | null {
  const name =
    /在(\p{Script=Han}{3,30}?)(?:第?[一二三四五六七八九十]{1,3}(?:届|次|[一二三四五六七八九十]*届[一二三四五六七八九十]*次)|(?:19|20)\d{2}年).{0,8}(?:职工|会员|代表|工作)(?:代表)?(?:大会|会议)/u.exec(
      plainYears(words).replace(/\s/g, ''),
    )?.[1]
  return name === undefined || /人民代表|党/u.test(words) ? null : asOrganisation(name)
}

function ofRecord({ record }: FieldContext, kind: ReportKind): Claim[] {
  return record.flatMap(({ field, value, from }) => {
    const name =
      field === 'organisation'
        ? asOrganisation(value)
        : field === 'speaker'
          ? (officeLineOf(value)?.organisation ?? null)
          : field === 'place'
            ? asOrganisation(value)
            : field === 'title'
              ? kind === 'government'
                ? placeName(value)
                : organisationOfTitle(value)
              : null
    return name === null ? [] : [claim(name, 'record', value, from, field === 'organisation' ? 0.9 : 0.85)]
  })
}

/** `我代表云水县人民政府`; not the 代表 of 人民代表大会. */
const spoken = new RegExp(`(?<!人民)代表(?!大会|们|团|性)(?:第[^政府，。]{1,6}届)?([^，。；：！我]{0,24}?(?:${governmentBodies}))`, 'u')
const spokenEnglish = /[Oo]n behalf of (?:the )?((?:State Council|(?:[A-Z]\w+ ){0,4}(?:People['’]s )?Government)(?: of [A-Z]\w+(?: [A-Z]\w+){0,3})?)/

function ofText(context: FieldContext, kind: ReportKind): Claim[] {
  const { opening } = context
  if (kind !== 'government') {
    const presented = presentedIn(context)
    return presented ? [claim(presented.name, 'text', presented.name, presented.from, presented.confidence)] : []
  }
  const english = spokenEnglish.exec(opening.words)
  if (english?.[1]) return [claim(english[1], 'text', english[0], opening.from + english.index, 0.9)]
  const match = spoken.exec(opening.words)
  const name = (match?.[1] ?? '').replace(/[\s\u3000]/g, '').replace(/^(?:第?[一二三四五六七八九十]+届)|^.*?(?:党工委、)/u, '')
  if (!match || (name !== '国务院' && !/国务院$/u.test(name) && asOrganisation(name) === null)) return []
  return [claim(name, 'text', match[0], opening.from + match.index, 1)]
}

/** Who signs below the text. */
function ofSignature({ endLines }: FieldContext): Claim[] {
  return endLines.slice(-3).flatMap((line) => {
    const name = line.words.length > 30 ? null : (officeLineOf(line.words)?.organisation ?? asOrganisation(line.words))
    return name === null || name.length < 3 ? [] : [claim(name, 'text', line.words, line.from, 0.7)]
  })
}

function ofFileName({ fileName }: FieldContext, kind: ReportKind): Claim[] {
  const pieces = [fileName, ...piecesOf(fileName)]
  const places = kind === 'government' ? pieces.flatMap((piece) => placeName(piece) ?? fullProvince(piece) ?? []) : []
  const names = [...places, ...pieces.flatMap((piece) => organisationOfPiece(piece) ?? [])]
  return [...new Set(names)].map((name) => claim(name, 'file-name', fileName, null, 0.8))
}

/** The words of a name of a file or folder. */
function piecesOf(name: string): string[] {
  return name.split(/[\s_\-—–·,，、+（）()【】[\]〔〕《》.]+/u).filter((piece) => piece !== '' && piece !== name)
}

function nameOfFolder(folder: string): string | null {
  return organisationOfPiece(folder) ?? fullProvince(folder)
}

/** Folders by their names, the nearest first. */
function ofFolders({ folders }: FieldContext): Claim[] {
  return folders.toReversed().flatMap((folder) => {
    const name = [folder, ...piecesOf(folder).toReversed()].map(nameOfFolder).find((each) => each !== null && !/_/.test(each)) ?? null
    return name === null || reachOf(name) === 'bare' ? [] : [claim(name, 'folder', folder, null, 0.5)]
  })
}

function placeName(words: string): string | null {
  const place = gated(placeInTitle(words))
  return place && place.name + place.body
}

function gated(place: NamedPlace | null): NamedPlace | null {
  return place && (place.body === '国务院' || asOrganisation(place.name, true) !== null) ? place : null
}

function at(line: { readonly words: string; readonly from: number }, name: string): number {
  return line.from + Math.max(0, line.words.indexOf(name))
}

function claim(name: string, by: Claim['by'], quote: string, from: number | null, confidence: number): Claim {
  return { name, by, quote, from, confidence }
}
