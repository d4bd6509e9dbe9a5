interface Words {
  readonly reason: string
  readonly hint: string
}

const hint = (part: string): string => `请把${part}部分与所列的条目对照，遗漏的在 archive.yaml 中以部分或条目的更正指明。`
const cutOff = '请核对文件是否完整；不完整的请更换，完整的请在 archive.yaml 中引用这一部分的末句。'

/** Readings that can't be relied on, by list; `{…}` are the figures of the message. */
export const readingMessages: Readonly<Record<string, Words>> = Object.fromEntries(
  (
    [
      ['problems', '问题'],
      ['plans', '计划'],
      ['work', '工作'],
    ] as const
  ).flatMap(([list, name]): [string, Words][] => [
    [`reading-${list}-missing`, { reason: `没有找到${name}部分。这类报告应有这一部分，找不到不等于没有。`, hint: hint(name) }],
    [`reading-${list}-empty`, { reason: `${name}部分有{length}字，却没有分出任何一条；应当至少有一条。`, hint: hint(name) }],
    [`reading-${list}-thin`, { reason: `${name}部分共{length}字，分出的{items}条只含其中{share}%；应当至少含{least}%。`, hint: hint(name) }],
    [`reading-${list}-cut-off`, { reason: `${name}部分在句子中间断了，应当以句号结束。`, hint: cutOff }],
    [
      `reading-${list}-uneven`,
      { reason: `前一份分出{earlier}条${name}，后一份{later}条，相差超过{times}倍，两份多半没有按同一层次来分。`, hint: hint(name) },
    ],
  ]),
)
