import { bodies, relationOf } from '../../../names/index.ts'
import { asOrganisation } from './gate.ts'

const becoming =
  /(?:更名|改名|改称|改组|改制|升格|变更|重组|组建|合并|整合)(?:为|成)(?:立)?|(?:挂牌|合并|重新|正式)(?:成立|组建)|新组建的|(?<=[，、；]|后|并)(?:组建|设立|成立)/gu
/** How much text is looked at before and after the words of becoming. */
const reach = { before: 120, after: 40 }

const openings = /^.*(?:由|将|把|原|经|以|撤销|整合|合并|随着)(?=\p{Script=Han}{3})/u
const bodyAhead = new RegExp(
  `^(\\p{Script=Han}{2,20}?${bodies})(?=$|牵头|完成|整合|吸收|联合|合并|正式|与|和|的|职责|职能|等|划入|划转|党|改|实施|顺利|经|并|更|挂|获|班子|机构|全体|撤)`,
  'u',
)

/**
 * Names that an organisation had before, told in the sentence in which it becomes what it is, with words between: `由县医院牵头组建医共体，正式更名为云溪县总医院`,
 * `原县卫计局职责划入新组建的县卫健局`. Only where what it became is one of its `own` names: of what others became a report tells as well.
 */
export function namesBefore(text: string, own: readonly string[]): string[] {
  const known = [...new Set(own)].filter((name) => name.length >= 3)
  if (known.length === 0) return []
  return [...new Set([...text.matchAll(becoming)].flatMap((match) => told(text, match, known)))]
}

function told(text: string, { 0: words, index }: RegExpExecArray, own: readonly string[]): string[] {
  const after = /^[“"「]?([\p{Script=Han}（）]{3,})/u.exec(text.slice(index + words.length, index + words.length + reach.after))?.[1] ?? ''
  if (!own.some((name) => isName(after, name))) return []
  const sentence = /(?<![^。！？\n])[^。！？\n]*$/u.exec(text.slice(Math.max(0, index - reach.before), index))![0]
  return sentence.split(/[，、；：,“”"（）()\s]|(?<=[局委办院厅校])[与和及]/u).flatMap((clause) => {
    const found = asOrganisation(bodyAhead.exec(clause.replace(openings, ''))?.[1] ?? '') ?? asOrganisation(bodyAhead.exec(clause)?.[1] ?? '')
    return found === null || found.length < 3 || own.some((name) => relationOf(name, found) === 'equal') ? [] : [found]
  })
}

/** Whether a run of letters opens with a name, or with a longer or shorter form of it. */
function isName(run: string, name: string): boolean {
  if (run.startsWith(name)) return true
  const longest = new RegExp(`^.*${bodies}`, 'u').exec(run)?.[0] ?? ''
  return longest.length >= 3 && relationOf(longest, name) !== 'apart'
}
