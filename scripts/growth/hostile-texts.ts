/** Texts of any length, each a small report that holds one thing without end. */

interface HostileText {
  readonly name: string
  /** Its name as a file. */
  readonly path: string
  readonly textOf: (length: number) => string
}

const before = '石埠县航道所2031年度述职报告\n一、主要工作\n（一）疏浚航道。全年疏浚十二公里。\n二、存在问题\n一是渡船失修，影响两岸往来；'
const after = '\n二是航标不亮；三是船员培训少。\n三、下一步打算\n（一）更换航标，培训船员。\n'

/** What comes again and again, inside of a problem. */
const runs: Readonly<Record<string, string>> = {
  blanks: ' ',
  'wide blanks': '\u3000',
  tabs: '\t',
  'line breaks': '\n',
  'carriage returns': '\r\n',
  'lines of blanks': '  \n',
  digits: '1',
  'digits and points': '1.',
  'digits and commas': '1,',
  percentages: '12.5%，',
  'the numeral one': '一',
  numerals: '一百',
  ordinals: '第一',
  markers: '一、',
  'markers of items': '一是',
  'bracketed markers': '（一）',
  commas: '，',
  'full stops': '。',
  semicolons: '；',
  pauses: '、',
  colons: '：',
  'opening brackets': '（',
  'closing brackets': '）',
  'brackets within': '（甲',
  'quotation marks': '“',
  'straight quotation marks': '"',
  'marks of titles': '《',
  'titles of documents': '《办法》',
  dates: '2031年3月5日',
  years: '2031年',
  'dates with points': '2031.3.5',
  'masked names': 'XX村',
  dashes: '—',
  dots: '…',
  addresses: 'http://a.b/',
  letters: 'a',
  'one character': '水',
  clauses: '渡船失修，',
  sentences: '渡船失修。',
  'lines of a sentence': '\n渡船失修。',
  'a heading': '\n二、存在问题\n',
  'headings and items': '\n二、存在问题\n一是渡船失修。',
  'a heading of plans': '\n三、下一步打算\n（一）更换航标。',
  'a title': '\n石埠县航道所2031年度述职报告\n',
  'a numbered line': '\n1.渡船失修。',
  'lines that end in figures': '\n渡船……12',
  'rows of a table': '\n渡船\t12\t航标\t3',
  'counted things': '渡船12艘，',
  people: '张三同志',
  promises: '下一步将更换航标，',
  'wrongs put right': '针对渡船失修问题，已更换。',
  'rules of lines': '\n----',
}

/** Elements of a page that come again and again. */
const elements: Readonly<Record<string, string>> = {
  'paragraphs of a page': '<p>渡船失修。</p>',
  'elements within': '<div>',
  'elements of line within': '<b>',
  'lines below pictures': '<p><img></p><p align=center>渡船失修。</p>',
  'rows of a page': '<tr><td>渡船</td><td>12</td></tr>',
  'items of a page': '<li>渡船失修。</li>',
  'links of a page': '<a href=x>渡船</a>',
  breaks: '<br>',
  'blank references': '&nbsp;',
  comments: '<!-- 甲 -->',
  'elements that are hidden': '<span style="display:none">渡船</span>',
}

const marks: Readonly<Record<string, string>> = {
  'headings of Markdown': '\n# 渡船',
  'stars of Markdown': '*',
  'brackets of Markdown': '[',
  'quotations of Markdown': '> ',
  'lines of a table of Markdown': '\n| 渡船 | 12 |',
  'marks of code': '`',
}

export const hostileTexts: readonly HostileText[] = [
  ...Object.entries(runs).map(([name, run]) => ({ name, path: 'a.txt', textOf: (length: number) => before + filled(run, length) + after })),
  { name: 'clauses that are all different', path: 'a.txt', textOf: (length) => before + counted((i) => `渡船${i}失修，`, length) + after },
  {
    name: 'items that are all different',
    path: 'a.txt',
    textOf: (length) => before + counted((i) => `\n${i + 1}.第${i}号渡船失修。`, length) + after,
  },
  {
    name: 'plans that are all different',
    path: 'a.txt',
    textOf: (length) => before + after + counted((i) => `\n（${i + 2}）更换第${i}号航标。`, length),
  },
  ...Object.entries(elements).map(([name, run]) => ({
    name,
    path: 'a.html',
    textOf: (length: number) => `<body><p>${before.replaceAll('\n', '<p>')}${filled(run, length)}${after.replaceAll('\n', '<p>')}`,
  })),
  ...Object.entries(marks).map(([name, run]) => ({ name, path: 'a.md', textOf: (length: number) => before + filled(run, length) + after })),
]

function filled(run: string, length: number): string {
  return run.repeat(Math.ceil(length / run.length))
}

function counted(piece: (i: number) => string, length: number): string {
  return Array.from({ length: Math.ceil(length / piece(1_000).length) }, (_, i) => piece(i)).join('')
}
