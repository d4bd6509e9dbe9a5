import type { FieldContext, Found } from './field.ts'
import { fromName, fromText } from './field.ts'

const roleWords =
  '(?:机关)?(?:党组|党委|党工委|党支部|党总支|工委|支部|总支|纪委|团委|市委|县委|区委)(?:第一)?(?:专职)?(?:副)?书记(?:、(?:局长|主任|院长|校长|董事长|总经理|主席|区长|县长|市长))?'
const offices =
  '(?:常务)?(?:副|代)?(?:总理|省长|自治区主席|市长|区长|县长|州长|镇长|乡长|局长|厅长|部长|处长|科长|院长|校长|园长|所长|站长|主任|董事长|总经理|经理|行长|社长|馆长|台长|队长|支队长|大队长|理事长|会长|检察长|主席|书记)'
const roleInName = new RegExp(`${roleWords}|${offices}(?=(?:抓|述|个人|履|\\d{4}|的|关于|$))`)

/** The office of whoever reports: of the title, the file name, a signature line, or the sentence in which he presents himself. */
export function findRole(context: FieldContext): Found<string> | null {
  if (context.title) {
    const match = roleInName.exec(context.title.words)
    if (match) return fromText(match[0], 'title', match[0], context.title.from + match.index, 1)
  }
  const named = roleInName.exec(context.fileName)
  if (named) return fromName(named[0], 'file-name', context.fileName, 0.9)
  for (const { words, from } of context.front) {
    const match = new RegExp(`(?:${roleWords}|${offices})`).exec(words.replace(/(?<=\p{Script=Han})[\s\u3000]+(?=\p{Script=Han})/gu, ''))
    if (match && words.length <= 30) return fromText(match[0], 'text', words, from, 0.9)
  }
  return null
}

/** The office that the text of an accountability report gives to the one who reports: 作为党支部书记, 我担任…, 党组书记抓基层党建第一责任. */
export function roleInText(text: string): Found<string> | null {
  const patterns = [
    new RegExp(`(?:作为|身为|担任|任|兼任|履行)(?:了)?[^。，；]{0,12}?(${roleWords}|${offices})`),
    new RegExp(`(${roleWords})(?:抓(?:基层)?党建|(?:的)?第一责任|职责)`),
  ]
  for (const pattern of patterns) {
    const match = pattern.exec(text)
    if (match?.[1]) return fromText(match[1], 'text', match[0], match.index, 0.7)
  }
  return null
}
