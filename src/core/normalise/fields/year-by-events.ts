import { largest } from '../../lists.ts'
import type { FieldContext, Found } from './field.ts'

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
export function yearByEvents({ text, plansFrom }: FieldContext): Found<number> | null {
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
