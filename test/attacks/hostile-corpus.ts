/** A folder of originals in which everything that people may write is hostile. What runs would set `hacked`. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { stringify } from 'yaml'
import { zipOf } from '../core/read/documents.ts'

/** Words that must stand on pages as words, each with the way in which it might do more. */
export const hostileWords: readonly (readonly [how: string, words: string])[] = [
  ['a script', '<script>hacked=1</script>'],
  ['a picture that fails', '<img src=x onerror=hacked=1>'],
  ['an attribute that ends', '"><svg onload=hacked=1>'],
  ['an attribute in single quotes', `'" onmouseover=hacked=1 x='`],
  ['elements that end', '</p></article></main></body><script>hacked=1</script>'],
  ['a title that ends', '</title><script>hacked=1</script>'],
  ['styles that end', '</style><script>hacked=1</script>'],
  ['a script that ends', '</script><script>hacked=1</script>'],
  ['a form field that ends', '</textarea><img src=x onerror=hacked=1>'],
  ['a comment', '--><img src=x onerror=hacked=1><!--'],
  ['a CDATA section', ']]><script>hacked=1</script><![CDATA['],
  ['an address', 'javascript:hacked=1'],
  ['a link of Markdown', '[此处](javascript:hacked=1)'],
  ['a link', '<a href="javascript:hacked=1">此处</a>'],
  ['a page inside', '<iframe srcdoc="<script>parent.hacked=1</script>"></iframe>'],
  ['another base', '<base href="https://evil.example/">'],
  ['another page', '<meta http-equiv=refresh content="0;url=https://evil.example/">'],
  ['styles from elsewhere', '<link rel=stylesheet href=https://evil.example/a.css>'],
  ['a form to elsewhere', '<form action=https://evil.example/><button>好</button></form>'],
  ['mathematics', '<math><mtext><style><img src=x onerror=hacked=1></style></mtext></math>'],
  ['a template of a framework', '{{constructor.constructor("hacked=1")()}}${hacked=1}'],
  ['line ends of scripts', '一\u2028hacked=1\u2029二'],
  ['references to characters', '&lt;script&gt;hacked=1&lt;/script&gt;'],
  ['numbers of characters', '&#x3c;script&#x3e;hacked=1&#60;/script&#62;'],
  ['a percent code', '%3Cscript%3Ehacked=1%3C/script%3E'],
  ['brackets of full width', '＜script＞hacked=1＜/script＞'],
  ['an override of direction', '甲\u202Egnp.exe乙'],
  ['an isolate that never ends', '甲\u2067乙\u2066丙'],
  ['an embedding that ends what is around it', '甲\u202C\u2069乙'],
  ['a name that objects have', '__proto__'],
  ['another name that objects have', 'constructor'],
  ['an object', '<object data="javascript:hacked=1"></object><embed src="javascript:hacked=1">'],
  ['an element that opens', '<details open ontoggle=hacked=1>甲</details>'],
  ['a field that takes the focus', '<input autofocus onfocus=hacked=1>'],
  ['a film', '<video><source onerror=hacked=1></video>'],
  ['what stands without scripts', '<noscript><p title="</noscript><img src=x onerror=hacked=1>"></noscript>'],
  ['a template', '<template><script>hacked=1</script></template>'],
  ['a style', '<b style="background:url(https://evil.example/a.png)">甲</b>'],
  ['a formula', `=HYPERLINK("https://evil.example/","甲")`],
  ['a command', "@SUM(1+1)*cmd|' /C calc'!A0"],
]

/** Names of files and folders that might be more than names. */
const hostileNames: readonly string[] = [
  '<img src=x onerror=hacked=1>.txt',
  '"onmouseover="hacked=1.txt',
  "'-hacked=1-'.txt",
  '%2e%2e%2f%2e%2e%2fout.txt',
  '#q?x=1&y=2.txt',
  '甲\u202Etxt.exe.txt',
  '甲\n乙.txt',
  '__proto__/constructor.txt',
  '_astro/data/index.html.txt',
  'search/../甲.txt',
  '${hacked=1}{{hacked=1}}.txt',
  '.../甲.txt',
]

/** A report of two years that a normaliser reads as one, with hostile words wherever words stand. */
export function hostileReport(organisation: string, year: number, words: string): string {
  return [
    `${organisation}${year}年度述职报告${words}`,
    '一、主要工作',
    `（一）疏浚河道${words}。全年疏浚河道${year - 2000}公里，${words}，拆除渔网三十处。`,
    '二、存在问题',
    `一是${words}渡船年久失修，靠岸仍要人力牵引；二是夜间航标亮灯不足${year}，${words}雾天看不清弯道。`,
    '三、下一步打算',
    `（一）更换航标${words}。增设太阳能航标二十座，${words}雾季前全部亮灯。`,
    `（二）修理渡船。年内修好渡船${year - 2010}艘${words}。`,
  ].join('\n')
}

/**
 * Writes the folder.
 * @returns how many hostile inputs are in it.
 */
export function writeHostileCorpus(folder: string): number {
  const put = (path: string, content: string | Uint8Array): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
  const columns = ['organisation', 'year', 'title', 'role', 'place', 'session', 'licence', 'address'] as const
  const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`
  const row = (file: string, said: Readonly<Partial<Record<(typeof columns)[number], string>>>): string =>
    [file, ...columns.map((column) => said[column] ?? '')].map(quoted).join(',')
  const rows: string[] = []
  for (const [at, [, words]] of hostileWords.entries()) {
    for (const year of [2031, 2032]) {
      const organisation = `石埠县第${at + 1}航道所`
      put(`${at}/${year}.txt`, hostileReport(organisation, year, words))
      rows.push(row(`${at}/${year}.txt`, { organisation, year: String(year), title: `${year}年述职报告${words}` }))
    }
  }
  for (const [at, name] of hostileNames.entries()) put(`names/${name}`, hostileReport(`栗溪县第${at + 1}渡口`, 2031, ''))
  const script = '<script>hacked=1</script>'
  put(
    'page.html',
    `<html><head><title>${script}</title><base href="https://evil.example/">${script}</head><body onload="hacked=1">` +
      hostileReport('云岭县航道所', 2031, '<svg onload=hacked=1></svg><a href="javascript:hacked=1">甲</a>')
        .split('\n')
        .map((line) => `<p onclick="hacked=1" style="background:url(https://evil.example/)">${line}</p>`)
        .join('') +
      `<iframe src="javascript:hacked=1"></iframe>${script}</body></html>`,
  )
  put('word.docx', hostileWord(script))
  const hostileColumns = ['organisation', 'title', 'role', 'place', 'session', 'licence'] as const
  for (const [at, column] of hostileColumns.entries()) {
    put(`table/${column}.txt`, hostileReport(`澄浦县第${at + 1}航道所`, 2031, ''))
    rows.push(row(`table/${column}.txt`, { [column]: `"><img src=x onerror=hacked=1>${script}` }))
  }
  put('table/address.txt', hostileReport('澄浦县第九航道所', 2031, ''))
  rows.push(row('table/address.txt', { address: `https://example.org/"><script>hacked=1</script>?a=<b>&c='d'` }))
  put('metadata.csv', ['file,' + columns.join(','), ...rows].join('\n'))
  put(
    'archive.yaml',
    stringify({
      site: { name: `档案</title>${script}`, description: `"><img src=x onerror=hacked=1>${script}`, interface: ['zh'] },
      series: [{ name: '石埠县第1航道所', aliases: [`${script}所`, '__proto__', '"><img src=x onerror=hacked=1>'] }],
      removalRules: [{ name: 'rule-of-ours', pattern: '渔网三十处', reason: `"><img src=x onerror=hacked=1>${script}` }],
      corrections: {
        texts: [{ kind: 'removal', quote: '雾季前全部亮灯', file: '3/2031.txt', author: script, reason: `"><img src=x onerror=hacked=1>` }],
      },
    }),
  )
  return hostileWords.length + hostileNames.length + hostileColumns.length + 10
}

/** A Word document whose properties and links are hostile. */
function hostileWord(script: string): Uint8Array {
  const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const paragraphs = hostileReport('望川县航道所', 2031, script)
    .split('\n')
    .map((line) => `<w:p><w:hyperlink r:id="r9"><w:r><w:t>${escaped(line)}</w:t></w:r></w:hyperlink></w:p>`)
  const relationships = (links: string): string =>
    `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${links}</Relationships>`
  return zipOf({
    '[Content_Types].xml': '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': relationships(
      `<Relationship Id="r1" Type="${office}/officeDocument" Target="word/document.xml"/><Relationship Id="r2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>`,
    ),
    'docProps/core.xml': `<?xml version="1.0"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escaped(script)}</dc:title><dc:creator>${escaped(script)}</dc:creator></cp:coreProperties>`,
    'word/_rels/document.xml.rels': relationships(
      `<Relationship Id="r9" Type="${office}/hyperlink" Target="javascript:hacked=1" TargetMode="External"/>`,
    ),
    'word/document.xml': `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="${office}"><w:body>${paragraphs.join('')}</w:body></w:document>`,
  })
}
