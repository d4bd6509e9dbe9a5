/** Words for archivists, in Chinese: what is said of their files and of what was removed, and those of the page of the review list. */
import { readingMessages } from './comparison.ts'
import { fileMessages } from './file-messages.ts'

/** What archivists are told about files and removals, by the permanent names of messages and removal rules. */
interface Words {
  readonly messages: Readonly<Record<string, { readonly reason: string; readonly hint: string }>>
  readonly removals: Readonly<Record<string, string>>
}

/** Words for what the core says in English; what stands in no table here is shown as the core says it. */
export const archivist: Words = {
  messages: {
    ...readingMessages,
    ...fileMessages,
    'compare-exhausted': { reason: '这组对照用的时间或内存超过限度，没有做成。', hint: '请检查两份原件，只保留报告本身。其他报告不受影响。' },
    'compare-failed': { reason: '这组对照没有做成，是程序的错误。', hint: '请连同文件一起报告。其他报告不受影响。' },
    'normalise-exhausted': {
      reason: '读取这份文件用的时间或内存超过限度，没有收入。',
      hint: '请检查原件，把报告本身另存为 docx、PDF 或文本。其他报告不受影响。',
    },
    'normalise-failed': { reason: '这份报告没有整理成，是程序的错误。', hint: '请连同文件一起报告。其他报告不受影响。' },
    'correction-file-missing': { reason: 'archive.yaml 更正的文件不在文件夹中，更正没有采用。', hint: '请核对文件名及其文件夹，用斜杠分隔。' },
    'correction-pair-missing': { reason: 'archive.yaml 更正的两份文件之间没有对照，更正没有采用。', hint: '请核对文件名，或删去这条更正。' },
    'correction-quotation-doubled': { reason: '更正所引的文字在原文中不止一处，更正没有采用。', hint: '请多引几个字，使它只出现一次。' },
    'correction-quotation-gone': { reason: '更正所引的文字在原文中找不到，更正没有采用。', hint: '请按原文引用，或删去这条更正。' },
    'correction-removal-doubled': { reason: '要删去的文字在原文中不止一处，没有删去。', hint: '请多引几个字，使它只出现一次。' },
    'correction-removal-gone': { reason: '要删去的文字在原文中找不到，没有删去。', hint: '请按原文引用，或删去这条更正。' },
    'correction-removal-kept': { reason: '要删去的文字，另一条更正又要保留，没有删去。', hint: '请删去两条更正中的一条。' },
    'correction-quotation-unclear': { reason: '更正所引的文字找不到唯一的条目，更正没有采用。', hint: '请按原文多引几个字。' },
    'duplicate-file': { reason: '这份文件与另一份相同，只保留了另一份。', hint: '如果是误存，请删去其中一份。' },
    'publication-held': {
      reason: '这份文件的文字与另一份不全公开的文件大量相同，所以也只按那一份的范围公开。',
      hint: '如果可以公开，请在 metadata.csv 中为它单列一行，publish 一栏填写 full。',
    },
    'publication-held-name': {
      reason: '这份文件与另一份不全公开而又无法读取的文件同名，可能就是同一份，所以也只按那一份的范围公开。',
      hint: '请对照两份文件。如果这一份可以公开，请在 metadata.csv 中为它单列一行，publish 一栏填写 full。',
    },
    'publication-held-removal': {
      reason: 'archive.yaml 要从这份文件（或与它相同的一份）中删去的文字没能删去，仍在正文里，所以不公开正文。',
      hint: '请改正 archive.yaml 中的引文或规则，或删去这条更正或规则。如果全文可以公开，请在 metadata.csv 中为它单列一行，publish 一栏填写 full。',
    },
    'publication-held-unread': {
      reason: '这份文件有些内容无法读出，其中可能有不全公开的文字，所以不按全文公开。',
      hint: '请查看原件。如果可以公开，请在 metadata.csv 中为它单列一行，publish 一栏填写 full。',
    },
    'publication-alike': {
      reason: '这份文件已公开，但文字与另一份不全公开的文件相似，超出两份不同报告的程度。',
      hint: '请对照两份文件。如果是同一份报告，请在 metadata.csv 中为它单列一行，publish 一栏填写 withheld、record 或 text；如果不是，填写 full。',
    },
    'field-organisation-general': { reason: '单位只写了通称，许多单位都这样称呼。', hint: '请在 metadata.csv 的 organisation 一栏填写全称。' },
    'field-organisation-missing': { reason: '标题、文件名和正文都没有写明单位。', hint: '请在 metadata.csv 的 organisation 一栏填写单位。' },
    'field-title-missing': { reason: '正文和文件名都没有标题。', hint: '请在 metadata.csv 的 title 一栏填写标题。' },
    'field-year-contradicted': { reason: '标题、文首著录、文件名和正文所说的年份不一致。', hint: '请在 metadata.csv 的 year 一栏填写正确的年份。' },
    'field-year-inferred': { reason: '年份没有写明，是从文中提到的事件推断的。', hint: '如果不对，请在 metadata.csv 的 year 一栏填写年份。' },
    'field-year-missing': { reason: '标题、文件名和正文都没有写明年份。', hint: '请在 metadata.csv 的 year 一栏填写年份。' },
    'metadata-file-missing': { reason: 'metadata.csv 中的这一行没有对应的文件。', hint: '请核对文件名，或删去这一行。' },
    'part-causes-not-found': {
      reason: '没有找到原因部分，这不等于没有分析原因。',
      hint: '如果报告有原因部分，可在 archive.yaml 中引用它的开头来指明。',
    },
    'part-plans-not-found': { reason: '没有找到计划部分，这不等于没有计划。', hint: '如果报告有计划，可在 archive.yaml 中引用它的开头来指明。' },
    'part-problems-not-found': {
      reason: '没有找到问题部分，这不等于没有问题。',
      hint: '如果报告有问题部分，可在 archive.yaml 中引用它的开头来指明。',
    },
    'part-work-not-found': { reason: '没有找到工作部分。', hint: '如果报告有工作部分，可在 archive.yaml 中引用它的开头来指明。' },
    'read-damaged-characters': { reason: '文件中有些字符无法解码，以 \ufffd 代替。', hint: '请找到完好的原件，或用原来的程序另存。' },
    'read-garbled': {
      reason: '文字在保存以前就因编码弄错而变成乱码，有字节丢失，不能还原。',
      hint: '请用原来的程序打开原件，另存为 UTF-8 文本、docx 或 PDF。',
    },
    'read-garbled-mended': { reason: '文字在保存时因编码弄错而变成乱码；字节没有丢失，已经还原。', hint: '请与原件核对，或换成编码正确的文件。' },
    'read-mixed-encodings': {
      reason: '文件中有些行是 GB18030，其余是 UTF-8，已逐行按各自的编码读取。',
      hint: '请看文件是否由几份拼成，并换成一份完整的。',
    },
    'read-text-elsewhere': {
      reason: '这个网页里没有报告的文字，显示的内容来自没有一起保存的框架或脚本。',
      hint: '请在浏览器中打开，复制文字或打印成 PDF，代替这个文件。',
    },
    'read-web-archive-empty': { reason: '这是一个网页归档文件（MHTML），里面没有网页。', hint: '请在浏览器中打开原网页，另存为单个网页文件或 PDF。' },
    'read-inaccessible': {
      reason: '文件无法读取：没有权限、链接失效、链接指向文件夹之外、不是文件，或大得不可能是报告。',
      hint: '请检查权限，或用文件本身代替链接。',
    },
    'read-damaged-file': { reason: '文件打不开，可能已损坏。', hint: '请找到完好的原件，或用原来的程序另存。' },
    'cut-problems-open': {
      reason: '这一段可以分成{fewest}条问题，也可以分成多达{most}条；预计与细心读者的分法有{percent}%一致。',
      hint: '请对照原文看条目；如应另分，请在 archive.yaml 中更正条目。',
    },
    'frame-problems-long': {
      reason: '问题部分共{length}字，条目占其中{percent}%；其余读作引出问题的话。',
      hint: '请对照原文看条目；如有遗漏，请在 archive.yaml 中更正条目。',
    },
    'several-reports': {
      reason: '文件里有两份报告：只有第一份的各部分和条目读出来了，其余作为附件列在后面。',
      hint: '请把每份报告存为单独的文件。',
    },
    'report-lists-endless': {
      reason: '这份文件列出的条目远远超过任何一份报告，全文照样读入，但没有逐条区分。',
      hint: '请看它是不是报告，是否有成行的线条或整张数字表占了正文的位置。',
    },
    'report-text-missing': { reason: '文件里没有报告的段落，可能是只复制了网页、没有复制文章。', hint: '请换成完整的报告。' },
    'read-empty': { reason: '文件里没有文字。', hint: '请核对原件；扫描件需要先做文字识别。' },
    'read-not-docx': { reason: '文件名是 docx，内容却不是。', hint: '请用 Word、WPS 或 LibreOffice 另存为 docx。' },
    'read-not-pdf': { reason: '文件名是 pdf，内容却不是。', hint: '请重新取得原件。' },
    'read-not-text': { reason: '文件不是文本，或用了不认识的编码。', hint: '请另存为 UTF-8 文本、docx 或 PDF。' },
    'read-comments': { reason: '页边的批注不是报告的内容，没有读入。', hint: '要公开原件的，请先在原件中删除批注。' },
    'read-hidden-text': {
      reason: '文件里有隐藏文字（Word 不显示的文字），没有读入。',
      hint: '请在 Word 中显示隐藏文字，核对一遍；要公开原件的，请先用“检查文档”把它删除。',
    },
    'read-page-margins': { reason: '页眉、页脚的文字没有读入。', hint: '如果其中写有单位或日期，请填入 metadata.csv。' },
    'read-old-word': {
      reason: '这是旧版 Word 或 WPS 的格式，不能读取。',
      hint: '请用 Word、WPS 或 LibreOffice 另存为 docx；整个文件夹可用 LibreOffice 一次转换（soffice --headless --convert-to docx --outdir 文件夹 文件夹/*.doc）。',
    },
    'read-scanned-pdf': { reason: '这份 PDF 是扫描的图片，没有文字。', hint: '请先做文字识别。' },
    'read-too-large': { reason: '文件过大，不像一份报告，没有读取。', hint: '请只保留报告本身。' },
    'read-unknown-format': { reason: '不认识这种文件。', hint: '可用的格式有 txt、md、html、docx 和 pdf。' },
    'removal-rule-endless': {
      reason: 'archive.yaml 中的一条删除规则在这份文件上迟迟得不出结果，没有从中删去什么。',
      hint: '请改写这条规则：不要在重复之中再重复。',
    },
    'removal-rule-idle': {
      reason: 'archive.yaml 中的一条删除规则在所有文件中都找不到可删的文字；要删的文字如果还在，就是公开的。',
      hint: '请把这条规则与它要删的文字对照，加以改正，或删去这条规则。',
    },
    'removal-rule-invalid': { reason: 'archive.yaml 中的一条删除规则不是正确的正则表达式，没有采用。', hint: '请改正这条规则。' },
    'series-joined-short-form': {
      reason: '单位名称像是另一名称的简写，已归入同一系列。',
      hint: '如果不对，请在 metadata.csv 中另写系列；如果对，采用所给的行。',
    },
    'series-joined-abbreviation': {
      reason: '单位名称像是另一名称的缩写，已归入同一系列。',
      hint: '如果不对，请在 metadata.csv 中另写系列；如果对，采用所给的行。',
    },
    'series-joined-renamed': {
      reason: '单位名称像是同一单位更名前后的名称，已归入同一系列。',
      hint: '如果不对，请在 metadata.csv 中另写系列；如果对，采用所给的行。',
    },
    'series-joined-folder': {
      reason: '报告没有写明单位，因与同一文件夹中其他年份的报告放在一起而归入同一系列。',
      hint: '如果不对，请在 metadata.csv 中另写系列；如果对，采用所给的行。',
    },
    'series-possible-short-form': { reason: '单位名称可能是另一名称的简写，没有归在一起。', hint: '如果是同一单位，请采用所给的行。' },
    'series-possible-abbreviation': { reason: '单位名称可能是另一名称的缩写，没有归在一起。', hint: '如果是同一单位，请采用所给的行。' },
    'series-possible-renamed': { reason: '可能是同一单位更名前后的报告，没有归在一起。', hint: '如果是同一单位，请采用所给的行。' },
    'series-possible-same-name': { reason: '两个文件夹中有相同的通称，没有归在一起。', hint: '如果是同一单位，请采用所给的行。' },
    'unassigned-draft': {
      reason: '这是草稿；定稿或更后的稿子也在这里，归入系列的是那一份。',
      hint: '如仍要归入系列，请在 metadata.csv 中为两份都写明系列。',
    },
    'unassigned-masked-organisation': { reason: '单位名称被遮盖，没有与其他文件归在一起。', hint: '如果知道是哪个单位，请在 metadata.csv 中填写。' },
    'unassigned-no-organisation': { reason: '正文和文件名都没有写明是谁的报告。', hint: '请在 metadata.csv 中填写单位。' },
    'unassigned-not-a-report': {
      reason: '在这份文件中没有认出报告，可能只有网页的导航。',
      hint: '请核对原件并重新取得；如果确是报告，请在 metadata.csv 中填写单位、年份和类型。',
    },
    'unassigned-no-year': { reason: '年份不明，不能排入系列。', hint: '请在 metadata.csv 中填写年份。' },
    'unassigned-other-kind': { reason: '不属于所知的报告类型，没有归入系列。', hint: '要归入系列，请在 metadata.csv 中写明系列。' },
  },
  removals: {
    'html-comment': '网页源码中的注释。',
    'written-space': '抓取时写成转义符的空白。',
    'html-tag': '网页源码中的标签。',
    'control-character': '没有形状的字符（控制符、书写方向符）。',
    'membership-notice': '文档网站对会员的告示，不属于报告。',
    'copyright-notice': '关于转载与传播的告示，不属于报告。',
    contact: '传播者的联系方式，不属于报告。',
    'page-record': '网页的著录：索引号、发布机构、日期、分类。',
    'publication-line': '网页注明来源与日期的一行。',
    'newspaper-slug': '数据库注明报纸、日期与版次的一行。',
    advertisement: '文档网站的广告，不属于报告。',
    caption: '图片的说明或署名，不属于报告。',
    hidden: '网页没有显示的文字。',
    pronunciation: '标在字上的读音。',
    contents: '正文前的目录，其中的标题在正文中再次出现。',
    'handling-notice': '关于文件如何保管、传阅的说明，不属于报告。',
    'duplicate-text': '与前文重复的同一段文字。',
    'front-matter': '关于文件的数据，不属于报告。',
    'injected-pinyin': '转载网站在字后插入的注音。',
    markup: '文件格式的符号，不属于报告。',
    navigation: '网页的菜单。',
    'note-reference': '注释的编号，不属于句子。',
    'page-number': '原件的页码。',
    'page-stamp': '横盖在原件页面上的水印或印记。',
    placeholder: '表单中没有填写的提示文字。',
    'page-toolbar': '网页的按钮、位置栏或页脚。',
    'paywall-marker': '文档网站插入的符号，不属于报告。',
    'record-head': '汇编者在正文前加的著录项，已读入字段。',
    'related-links': '指向其他网页的链接。',
    'repeated-head': '原件在每页重复的表头。',
    'shared-frame': '同一文件夹几乎所有文件逐字相同的页首或页尾。',
    'running-head': '原件每页重复的页眉或页脚。',
    toolbar: '网页的按钮。',
    watermark: '文档网站的名称，在报告前后重复出现。',
  },
}

/** What a column of `metadata.csv` is called that a file may want. */
const missingColumns: Readonly<Record<string, string>> = { organisation: '单位', year: '年份', kind: '类型', series: '系列' }

/** The review list for archivists. */
export const review = {
  title: '待核清单',
  description: '档案中需要人来确定的事项：缺少什么、依据为何、在 metadata.csv 或 archive.yaml 中写什么。',
  note: '下列事项从原文不能完全确定。把所给的行粘贴到 metadata.csv 或 archive.yaml，补上空缺的字段，再次生成即可；npm run review 会逐条询问并写入。',
  none: '没有需要核定的事项。',
  severity: { error: '错误', warning: '警告', info: '说明' },
  severityCount: (severity: 'error' | 'warning' | 'info', count: number | string) =>
    `${{ error: '错误', warning: '警告', info: '说明' }[severity]} ${count}`,
  file: '文件',
  missing: (columns: readonly string[]) =>
    `缺少${columns.map((column) => (missingColumns[column] ? `${missingColumns[column]}（${column}）` : column)).join('、')}`,
  line: '粘贴到 metadata.csv',
  settings: '粘贴到 archive.yaml',
  page: '看报告',
  pair: '看对照',
  data: '全部清单 JSON',
  pageOf: (page: number, pages: number) => `第${page}页，共${pages}页`,
  previousPage: '上一页',
  nextPage: '下一页',
}
