import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { proseLike, type Prose } from './prose.ts'
import { seededRandom, type Random } from './random.ts'

const PLACES = ['云岫', '澄浦', '槐安', '青埠', '岚前', '鹤洲', '栗溪', '望川', '石漫', '松坪', '白渚', '榆关坪', '南汀', '临沅', '桐荫', '枫亭', '葛岭', '沙棠', '柏乡里', '竹涧', '汀口', '双渡', '高栎', '雁荻', '莲塘口'] // prettier-ignore
const OFFICES = ['教育局', '水务局', '民政局', '审计局', '交通运输局', '农业农村局', '卫生健康局', '市场监督管理局', '自然资源局', '住房和城乡建设局', '文化和旅游局', '财政局', '统计局', '司法局', '应急管理局', '商务局', '科技局', '林业局', '医疗保障局', '退役军人事务局'] // prettier-ignore
const ORDINALS = ['一', '二', '三', '四', '五', '六', '七', '八']
const FIRST_YEAR = 2015
const YEARS = 10

/**
 * Writes a corpus of made-up accountability reports: series of ten consecutive years, each report with work, problems and plans of which most live on
 * from the year before, some reworded. The same arguments give the same files.
 * @param reports how many; rounded up to whole series.
 * @param characters of each report, about.
 */
export function writeCorpus(folder: string, reports: number, characters = 4500, seed = 1): void {
  const prose = proseLike('content')
  mkdirSync(folder, { recursive: true })
  for (let series = 0; series < Math.ceil(reports / YEARS); series++) {
    const random = seededRandom(seed * 1_000_003 + series)
    const round = Math.floor(series / (PLACES.length * OFFICES.length))
    const organisation = `${PLACES[series % PLACES.length]!}${round > 0 ? ORDINALS[round - 1]! : ''}县${OFFICES[Math.floor(series / PLACES.length) % OFFICES.length]!}`
    let problems = Array.from({ length: 5 }, () => item(prose, random))
    let plans = Array.from({ length: 6 }, () => item(prose, random))
    for (let year = FIRST_YEAR; year < FIRST_YEAR + YEARS; year++) {
      writeFileSync(join(folder, `${organisation}${year}年述职报告.txt`), reportText(prose, random, organisation, year, problems, plans, characters))
      problems = problems.map((each) => nextYear(prose, random, each))
      plans = plans.map((each) => nextYear(prose, random, each))
    }
  }
}

interface MadeItem {
  readonly lead: string
  readonly body: string
}

function item(prose: Prose, random: Random): MadeItem {
  return { lead: prose.clause(random), body: prose.sentence(random, 60) + prose.sentence(random, 50) }
}

/** Of ten items, five stay word for word, three are partly rewritten, two give way to new ones. */
function nextYear(prose: Prose, random: Random, old: MadeItem): MadeItem {
  if (random.chance(0.5)) return old
  return random.chance(0.6) ? { lead: old.lead, body: prose.sentence(random, 50) + old.body.slice(old.body.indexOf('。') + 1) } : item(prose, random)
}

function reportText(
  prose: Prose,
  random: Random,
  organisation: string,
  year: number,
  problems: readonly MadeItem[],
  plans: readonly MadeItem[],
  characters: number,
): string {
  const listed = (items: readonly MadeItem[]): string[] => items.map(({ lead, body }, i) => `（${ORDINALS[i]!}）${lead}。${body}`)
  const head = [`${organisation}党组书记${year}年度抓基层党建工作述职报告`, `${year}年，${prose.sentence(random, 80)}现将有关情况报告如下：`]
  const tail = ['二、存在的主要问题', ...listed(problems), '三、下一步打算', `${year + 1}年，${prose.sentence(random, 60)}`, ...listed(plans)]
  const work: string[] = []
  const missing = (): number => characters - [...head, ...work, ...tail].join('').length
  while (missing() > 0) {
    const sentences = Array.from({ length: 8 }, () => `${prose.sentence(random, 40).slice(0, -1)}${2 + random.below(60)}次。`)
    work.push(`（${ORDINALS[work.length % ORDINALS.length]!}）${prose.clause(random)}。${sentences.join('')}`)
  }
  return [...head, '一、主要工作', ...work, ...tail].join('\n')
}
