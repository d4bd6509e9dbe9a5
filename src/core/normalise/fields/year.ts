import { yearsIn } from '../parts/part-words.ts'
import { fromName, fromText, type FieldContext, type Found } from './field-context.ts'
import { plainYears, writtenYears } from './as-written.ts'
import { isAboutReports } from './head.ts'
import { largest } from '../../lists.ts'

/**
 * The label year, which orders a series: of the title, of the record or the file name, or as the text tells its reviewed and plan years; last, inferred
 * from dated events. `looksBack`: the report is labelled by the year after the one that it reviews. A file name that names two years counts by the one
 * that the text confirms.
 */
export function findYear(context: FieldContext, looksBack: boolean): Found<number> | null {
  const titled = ofTitle(context)
  if (titled) return titled
  const stated = statedYear(context, looksBack)
  const recorded = ofRecord(context)
  const inName = writtenYears(context.fileName)
  const named = inName.map(({ year }) => year)
  const told = [...(recorded ? [recorded.value] : []), ...named]
  if (stated && told.includes(stated.value)) return stated
  // A congress of December hears what a congress of January would hear: the year that has ended, and the plan of the next.
  const isLabelled = recorded !== null || inName.some(({ as }) => as === 'label')
  if (stated && looksBack && !isLabelled && isOfClosingYear(context, stated.value - 1)) return stated
  const isFar = (year: number): boolean => stated !== null && stated.evidence.confidence >= 0.9 && Math.abs(stated.value - year) > 2
  if (recorded && !isFar(recorded.value)) return recorded
  if (named.length > 0 && !isFar(named[0]!)) return fromName(named[0]!, 'file-name', context.fileName, 0.9)
  return (
    stated ??
    ofRecordDate(context, looksBack) ??
    folderYear(context) ??
    ofSignedDate(context, looksBack) ??
    yearByEvents(context) ??
    newestYear(context)
  )
}

/** Whether name or front date the report in the last weeks of a year. */
function isOfClosingYear({ fileName, front }: FieldContext, year: number): boolean {
  const date = new RegExp(`(?<!\\d)${year}(?:年|[-./_]|(?=1[12]\\d\\d(?!\\d)))\\s*(?:1[12]|十[一二])(?!\\d\\d\\d)`)
  return [fileName, ...front.map(({ words }) => words)].some((words) => date.test(plainYears(words).replace(/[\s\u3000]/g, '')))
}

/** Years that title, record, file name and text give and that differ from the one that was chosen, with their places. */
export function contradictingYears(context: FieldContext, looksBack: boolean, chosen: Found<number>): Found<number>[] {
  const names = writtenYears(context.fileName).filter(({ as }) => as === 'label')
  const fileYear = names.length > 0 ? fromName(names[0]!.year, 'file-name', context.fileName, 0.9) : null
  const stated = statedYear(context, looksBack)
  // A heading such as 2022年主要工作 tells work done in one report and work to do in another.
  const isClear = stated && (Math.abs(stated.value - chosen.value) > 1 || /回顾|总结|情况|安排|计划|打算/.test(stated.evidence.quote))
  const isClosing = looksBack && stated?.value === chosen.value + 1 && isOfClosingYear(context, chosen.value)
  const others = [ofTitle(context), ofRecord(context), fileYear, isClear && !isClosing ? stated : null]
  return others.filter((other): other is Found<number> => other !== null && other.value !== chosen.value)
}

function ofTitle({ title }: FieldContext): Found<number> | null {
  const year = title ? labelYear(title.words) : null
  return year !== null && title ? fromText(year, 'title', title.words, title.from, 1) : null
}

/** The year that a record head names, or the title in it. */
function ofRecord({ record }: FieldContext): Found<number> | null {
  for (const field of ['year', 'title'] as const) {
    for (const line of record) {
      const year = line.field === field ? labelYear(line.value) : null
      if (year !== null) return { value: year, evidence: { by: 'record', quote: line.value, from: line.from, to: line.to, confidence: 0.95 } }
    }
  }
  return null
}

/** The year of the record's date; what is told of the year before is published by March. */
function ofRecordDate({ record }: FieldContext, looksBack: boolean): Found<number> | null {
  for (const { field, value, from, to } of record) {
    const match = field === 'date' ? /((?:19|20)\d{2})\D{0,3}(\d{1,2})?/.exec(plainYears(value)) : null
    if (!match) continue
    const isEarly = !looksBack && match[2] !== undefined && Number(match[2]) <= 3
    return { value: Number(match[1]) - (isEarly ? 1 : 0), evidence: { by: 'record', quote: value, from, to, confidence: 0.6 } }
  }
  return null
}

/** The year of the date below the title or the signature; what is told of the year before is signed by March. */
function ofSignedDate({ front, endLines }: FieldContext, looksBack: boolean): Found<number> | null {
  for (const { words, from } of [...front, ...endLines.slice(-2)]) {
    const match = /^[^，。；]{0,24}?((?:19|20)\d{2})年(\d{1,2}|十?[一二三四五六七八九十])月(?:.{1,3}日)?[)）]?$/u.exec(
      plainYears(words).replace(/\s/g, ''),
    )
    if (!match) continue
    const isEarly = !looksBack && /^(?:0?[123]|[一二三])$/.test(match[2]!)
    return fromText(Number(match[1]) - (isEarly ? 1 : 0), 'text', words, from, 0.6)
  }
  return null
}

/** The year that a title or name carries as its label: a whole date (2021年10月17日) counts as well. */
function labelYear(words: string): number | null {
  return writtenYears(words)[0]?.year ?? null
}

/** The year that the text's own headings and first sentences tell. */
function statedYear(context: FieldContext, looksBack: boolean): Found<number> | null {
  for (const heading of context.headings) {
    const words = plainYears(heading.words.normalize('NFKC'))
    const year = yearsIn(words).at(-1)
    if (year === undefined || /五年|时期|届/.test(words)) continue
    if (/回顾|总结|(?:工作|完成|执行|履职|主要工作)情况/.test(words))
      return fromText(looksBack ? year + 1 : year, 'text', heading.words, heading.from, 0.95)
    if (/安排|计划|任务|打算|思路|部署|重点|主要工作|要求|工作$|建议/.test(words))
      return fromText(looksBack ? year : year - 1, 'text', heading.words, heading.from, 0.95)
  }
  for (const { words, from } of context.front) {
    const year = /(?:——|（|\(|—).*/.test(words) || /\d{4}年\d{1,2}月/.test(plainYears(words)) ? labelYear(words) : null
    if (year !== null && (looksBack || !/月/.test(words))) return fromText(year, 'text', words, from, 0.95)
  }
  if (looksBack) return null
  const opening = plainYears(context.opening.words.slice(0, 700).normalize('NFKC'))
  const told =
    /(?:现将|现就|将)(?:本人|我)?[^。]{0,12}?((?:19|20)\d{2})年|(?:^|。|，)((?:19|20)\d{2})年(?:度|以来|，|,|是|来)|((?:19|20)\d{2})年(?:度)?(?:的)?(?:工作|履职|述职|主要)/.exec(
      opening,
    )
  if (!told) return null
  return fromText(Number(told[1] ?? told[2] ?? told[3]), 'text', told[0], context.opening.from + told.index, 0.9)
}

function folderYear({ folders }: FieldContext): Found<number> | null {
  for (const folder of folders.toReversed()) {
    const year = labelYear(folder)
    if (year !== null) return fromName(year, 'folder', folder, 0.6)
  }
  return null
}

/** An event that dates a text: a report which names it was written in `year` or later. */
export interface DatedEvent {
  readonly pattern: RegExp
  readonly year: number
  /** True where the event fills its year, so that reports of that very year speak of it as now. */
  readonly current?: boolean
}

/**
 * Plenums, campaigns and other events that reports name as new. Sources: the communiqués of the plenums of the Central Committee
 * (dates of the sessions), the outlines of the five-year plans, and the notices that opened the campaigns of study.
 */
export const datedEvents: readonly DatedEvent[] = [
  { pattern: /十七大/, year: 2007 },
  { pattern: /十七届三中全会/, year: 2008 },
  { pattern: /十七届四中全会/, year: 2009 },
  { pattern: /十七届五中全会/, year: 2010 },
  { pattern: /十七届六中全会/, year: 2011 },
  { pattern: /十八大/, year: 2012 },
  { pattern: /十八届三中全会|(?:十八届[^。；]{0,12}、?)三中/, year: 2013 },
  { pattern: /党的群众路线教育实践活动/, year: 2013, current: true },
  { pattern: /十八届四中全会|十八届[^。；十]{0,12}四中/, year: 2014 },
  { pattern: /“?三严三实”?专题教育/, year: 2015, current: true },
  { pattern: /十八届五中全会|十八届[^。；十]{0,16}五中/, year: 2015 },
  { pattern: /“?两学一做”?学习教育/, year: 2016, current: true },
  { pattern: /十八届六中全会|十八届[^。；十]{0,20}六中/, year: 2016 },
  { pattern: /十九大/, year: 2017 },
  { pattern: /十九届[^。；十]{0,8}(?:二中|三中)/, year: 2018 },
  { pattern: /“?不忘初心、?牢记使命”?主题教育/, year: 2019, current: true },
  { pattern: /十九届[^。；十]{0,12}四中/, year: 2019 },
  { pattern: /新冠|新型冠状病毒|疫情防控/, year: 2020, current: true },
  { pattern: /十九届[^。；十]{0,16}五中/, year: 2020 },
  { pattern: /党史学习教育/, year: 2021, current: true },
  { pattern: /建党(?:一百|100)周年|“七一”重要讲话/, year: 2021, current: true },
  { pattern: /十九届[^。；十]{0,20}六中/, year: 2021 },
  { pattern: /二十大/, year: 2022 },
  { pattern: /学习贯彻习近平新时代中国特色社会主义思想主题教育|“?学思想、?强党性、?重实践、?建新功/, year: 2023, current: true },
  { pattern: /二十届[^。；十]{0,8}二中/, year: 2023 },
  { pattern: /党纪学习教育/, year: 2024, current: true },
  { pattern: /二十届[^。；十]{0,12}三中/, year: 2024 },
  { pattern: /深入贯彻中央八项规定精神学习教育/, year: 2025, current: true },
  { pattern: /二十届[^。；十]{0,16}四中/, year: 2025 },
]

/** The year of the newest event that a text names; its confidence is never that of a stated year, and higher where two events agree. */
function yearByEvents({ text, plansFrom }: FieldContext): Found<number> | null {
  const named = datedEvents.flatMap((event) => {
    const match = event.pattern.exec(text)
    // A plan names what is to come.
    if (match && match.index >= plansFrom) return []
    return match ? [{ event, match }] : []
  })
  const newest = largest(named.map(({ event }) => event.year))
  const witnesses = named.filter(({ event }) => event.year === newest)
  const first = witnesses[0]
  if (!first) return null
  const quote = first.match[0]
  const confidence = Math.min(0.7, 0.4 + 0.1 * witnesses.length + (witnesses.some(({ event }) => event.current) ? 0.1 : 0))
  return { value: newest, evidence: { by: 'events', quote, from: first.match.index, to: first.match.index + quote.length, confidence } }
}

/** The newest year that a text names by itself before its plans, where nothing else dates it: 2019年眼看就要过去了. What is to be done by then (到2025年) is none. */
function newestYear({ title, text, plansFrom }: FieldContext): Found<number> | null {
  if (title && isAboutReports(title.words)) return null
  const named = [...plainYears(text.slice(0, plansFrom)).matchAll(/(?<![\d到至—-]|截止|截至)((?:19|20)\d{2})年(?!前|以前|后)/g)]
  const newest = largest(named.map((match) => Number(match[1])))
  const first = named.find((match) => Number(match[1]) === newest)
  return first ? fromText(newest, 'events', first[0], first.index, 0.4) : null
}
