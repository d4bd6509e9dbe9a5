/** Words for what was noticed in a file, in Chinese: what archivists and writers of drafts are told alike, and what only the writers are. */
import { readingMessages } from './comparison.ts'
import { textMessages } from './text-messages.ts'

/** What is said of an original in the same words to the archivist who keeps it and to the writer of a draft. */
export const fileMessages = {
  'read-references': { reason: '文件中的字写成了网页的字符引用（&#…;），已经读作所代表的字。', hint: '请与原件核对。' },
  'read-left-out': { reason: '文件里有些没有文字的成分没有读入。', hint: '请与原件核对；如有缺漏，请另存为 PDF。' },
  'read-misnamed': { reason: '文件名的后缀与内容不符，已按内容读取。', hint: '请改用与内容相符的后缀。' },
  'read-objects': { reason: '文件里嵌有其他文档或图表，其中的文字没有读入。', hint: '如果其中有报告的内容，请复制到正文中。' },
  'read-other-document': { reason: '这不是报告文档：是表格、演示文稿、图片、压缩包或其他格式。', hint: '请把报告另存为 docx、PDF 或文本。' },
  'read-pictures': { reason: '文件里有图片，图片中的文字没有读入。', hint: '如果图片中有报告的内容，请识别文字后写入正文。' },
  'read-protected': { reason: '文件受密码或保密软件保护，不能读取。', hint: '请用密码打开，取消保护后另存为 docx。' },
  'read-rtf': {
    reason: '这是 RTF 文档，不能读取。',
    hint: '请用 Word、WPS 或 LibreOffice 另存为 docx；整个文件夹可一次转换（soffice --headless --convert-to docx --outdir 文件夹 文件夹/*.rtf）。',
  },
  'read-part-unreadable': { reason: '文件引用的另一部分文字没有读出。', hint: '请用 Word 打开，另存为 docx，使全文在一个文件里。' },
  'read-tracked-changes': { reason: '文件保留了修订记录，按全部接受修订来读。', hint: '请与定稿核对；或在 Word 中接受、拒绝修订后再保存。' },
  'read-locked-pdf': { reason: '这份 PDF 要有密码才能打开。', hint: '请用密码打开，去掉密码后另存，或重新打印成 PDF。' },
  'read-drawn-pdf': { reason: '这份 PDF 没有文字；如果看得见字，那是画出来的图形。', hint: '请先做文字识别。' },
  'read-illegible-pdf': {
    reason: '这份 PDF 的字看得见却读不出：字体没有说明每个字形是什么字。',
    hint: '请先做文字识别，或换一份文字可以复制的 PDF。',
  },
  'read-endless-page': {
    reason: '网页的元素过多，或嵌套过深，不像一份报告，没有读取。',
    hint: '请在浏览器中打开，只复制报告的文字，另存为文本或 docx。',
  },
  'read-endless-pdf': { reason: '这份 PDF 的页数或文字远远超过一份报告，没有读取。', hint: '请只保存报告所在的各页。' },
  'read-pdf-pages-broken': { reason: 'PDF 中有几页损坏，没有读出。', hint: '请与原件核对，换成完好的文件。' },
  'read-pdf-pages-scanned': { reason: 'PDF 中有几页是没有文字的图片，没有读出。', hint: '请先做文字识别。' },
  'read-pdf-pages-illegible': { reason: 'PDF 中有几页的字体没有说明每个字形是什么字，读出的是乱码。', hint: '请与原件核对，先做文字识别。' },
  'read-pdf-pages-cut': { reason: 'PDF 中有文字超出了页边，页边以外的没有读出。', hint: '请与原件核对。' },
  'read-pdf-map-missing': { reason: 'PDF 用了一种没能取到的字符编码表，有文字没有读出。', hint: '请检查网络再试，或重新输出 PDF。' },
  'read-pdf-overprinted': { reason: 'PDF 中有文字在同一处重复打印（常用来做成粗体），只读一次。', hint: '无需处理。' },
  'read-pdf-characters-unknown': { reason: 'PDF 中有些字符没有含义：字体没有说明它们是什么字。', hint: '请与原件核对，必要时先做文字识别。' },
  'read-pdf-attachments': { reason: 'PDF 中还附有其他文件，没有读取。', hint: '如果其中有报告，请另存出来。' },
  'read-pdf-form': { reason: '这份 PDF 是表单（XFA），只有专用程序能显示它的文字。', hint: '请用该程序打开，重新打印成 PDF。' },
  'read-pdf-notes': { reason: 'PDF 的批注或表单栏中有文字，没有当作正文读取。', hint: '如果它们属于报告，请重新打印成 PDF。' },
}

/** What was noticed in a draft, for somebody who can change its text. */
export const draftMessages = {
  ...readingMessages,
  ...fileMessages,
  ...textMessages,
  'read-garbled': { reason: '文字在保存以前就因编码弄错而变成乱码，不能还原。', hint: '请用原来的程序重新保存为 UTF-8 文本或 docx。' },
  'read-garbled-mended': { reason: '文字在保存时因编码弄错而变成乱码，已经还原。', hint: '请与原件核对。' },
  'read-mixed-encodings': { reason: '文件中有些行是 GB18030，其余是 UTF-8，已分别读取。', hint: '请核对文件是否由几份拼成。' },
  'read-text-elsewhere': {
    reason: '这个网页里没有报告的文字，显示的内容来自没有一起保存的框架或脚本。',
    hint: '请在浏览器中打开，复制文字粘贴进来。',
  },
  'read-web-archive-empty': { reason: '这是一个网页归档文件（MHTML），里面没有网页。', hint: '请另存为单个网页文件，或粘贴文字。' },
  'read-damaged-characters': { reason: '文件中有些字符无法解码，显示为 \ufffd。', hint: '请用原来的程序重新保存为 UTF-8 文本或 docx。' },
  'read-damaged-file': { reason: '这个文件打不开，可能已损坏。', hint: '请用原来的程序打开，另存一次再试。' },
  'read-empty': { reason: '文件里没有文字。', hint: '请换一个文件，或直接粘贴全文。扫描件没有文字，需要先做文字识别。' },
  'read-not-text': { reason: '这个文件不是文本，或用了不认识的编码。', hint: '请另存为 UTF-8 文本、docx 或 PDF。' },
  'read-comments': { reason: '页边的批注不是报告的内容，没有读入。', hint: '转发原件之前，请先删除批注。' },
  'read-hidden-text': { reason: '文件里有隐藏文字（Word 不显示的文字），没有读入。', hint: '请在 Word 中显示隐藏文字，核对一遍。' },
  'read-page-margins': { reason: '页眉、页脚的文字没有读入。', hint: '如果其中写有单位或日期，请写进正文。' },
  'read-old-word': { reason: '这是旧版 Word 或 WPS 的格式，这里读不了。', hint: '请另存为 docx，或直接粘贴全文。' },
  'read-too-large': { reason: '文件过大，不像一份报告。', hint: '请只保存报告本身，去掉图片，另存为 docx 或文本。' },
  'read-not-docx': { reason: '文件名是 docx，内容却不是。', hint: '请用 Word、WPS 或 LibreOffice 打开，另存为 docx。' },
  'read-not-pdf': { reason: '文件名是 pdf，内容却不是。', hint: '请用原来的程序重新输出 PDF，或直接粘贴全文。' },
  'read-scanned-pdf': { reason: '这份 PDF 是扫描的图片，没有文字。', hint: '请先做文字识别，或用有文字的版本。' },
  'read-unknown-format': { reason: '不认识这种文件。', hint: '请用 txt、md、docx、html 或 pdf，或直接粘贴全文。' },
}
