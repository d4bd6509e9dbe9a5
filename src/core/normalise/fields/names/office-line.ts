import { mask, offices } from '../../../names/index.ts'
import { asOrganisation } from './gate.ts'
import { bodyOfOffice } from './of-title.ts'

/** Who reports, as a line of a title page, a record or a signature names him. */
export interface OfficeLine {
  /** Null where the line names the office alone. */
  readonly organisation: string | null
  readonly role: string
}

const office = new RegExp(offices, 'gu')
const person = new RegExp(`^(?:同志|(?:\\p{Script=Han}|${mask}|·){0,6})$`, 'u')
/** What stands before the names on a line that tells the occasion as well: `——2022年1月12日在云水县第十届人民代表大会第二次会议上`. */
const occasion = /^.*(?:大会|会议|全会|(?<!委员|常委|理事|董事|监事|联合|[协学工商议])会)上?(?=.{2})|^.*[日）)]/u

/**
 * The organisation and the office of a line such as `云水县人民政府县长　高山` or `（机关党委书记 李XX）`; null for a line that names no office or says
 * anything else.
 */
export function officeLineOf(line: string): OfficeLine | null {
  if (line.length > 90) return null
  const bare = line
    .replace(/^[\s\u3000]*[（(【[]?|[)）】\]]?(?<![\s\u3000])[\s\u3000]*$/gu, '')
    .replace(/^(?:述职人|报告人|汇报人|发言人|作者|姓名|职务|述职者)[：:]/u, '')
  const words = bare.replace(occasion, '').replace(/[\s\u3000]/g, '')
  for (const match of [...words.matchAll(office)].toReversed()) {
    const before = words.slice(0, match.index)
    const rest = words.slice(match.index + match[0].length)
    if (!person.test(rest) || /书记处|办公室|助理/u.test(rest)) continue
    if (before === '' || /^(?:原|时任|现任)$/u.test(before)) return { organisation: null, role: match[0] }
    const organisation = asOrganisation(before + bodyOfOffice(match[0]), true) ?? asOrganisation(before.replace(/^\p{Script=Han}{2,3}(?=.{4})/u, ''))
    if (organisation !== null) return { organisation, role: match[0] }
  }
  return null
}

const bodyAndPerson = /^(\p{Script=Han}{3,30})[\s\u3000]+\p{Script=Han}{1,2}[\s\u3000]?\p{Script=Han}{1,2}$/u

/** The body that a line names before a person, without his office: `云溪县第二中学　高远山`. Null for any other line. */
export function organisationOfPerson(line: string): string | null {
  const name = bodyAndPerson.exec(line.trim())?.[1]
  return name === undefined || officeLineOf(line) !== null ? null : asOrganisation(name)
}
