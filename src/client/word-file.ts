import {
  AlignmentType,
  Document,
  Footer,
  FootnoteReferenceRun,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { WordDocument, WordParagraph, WordRun, WordSection } from '../view/word-document.ts'

/** A document as a file of Word (Office Open XML). The library is large and loads only when a reader asks for such a file. */
export function wordFile(document: WordDocument): Promise<Blob> {
  const footnotes: Record<string, { children: Paragraph[] }> = {}
  const footnoteOf = (text: string): FootnoteReferenceRun => {
    const number = Object.keys(footnotes).length + 1
    footnotes[String(number)] = { children: [new Paragraph({ children: [new TextRun(text)] })] }
    return new FootnoteReferenceRun(number)
  }
  const body = [
    new Paragraph({ text: document.title, heading: HeadingLevel.TITLE }),
    ...document.intro.map((paragraph) => toParagraph(paragraph, footnoteOf)),
    ...document.sections.flatMap((section) => toSection(section, footnoteOf)),
  ]
  return Packer.toBlob(
    new Document({
      title: document.title,
      styles: {
        default: {
          document: {
            run: {
              font: { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '宋体' },
              language: { value: 'en-GB', eastAsia: document.language },
            },
          },
        },
      },
      footnotes,
      sections: [{ footers: { default: pageNumbers() }, children: body }],
    }),
  )
}

type FootnoteOf = (text: string) => FootnoteReferenceRun

function toSection({ heading, paragraphs, table }: WordSection, footnoteOf: FootnoteOf): (Paragraph | Table)[] {
  const before = [
    ...(heading === null ? [] : [new Paragraph({ text: heading, heading: HeadingLevel.HEADING_1 })]),
    ...paragraphs.map((paragraph) => toParagraph(paragraph, footnoteOf)),
  ]
  if (!table) return before
  const head = new TableRow({
    tableHeader: true,
    children: table.heads.map((text, column) => cell([{ runs: [{ text, bold: true }] }], table.widths[column]!, footnoteOf)),
  })
  const rows = table.rows.map(
    (cells) => new TableRow({ cantSplit: false, children: cells.map((own, column) => cell(own, table.widths[column]!, footnoteOf)) }),
  )
  return [...before, new Table({ width: { size: 100, type: WidthType.PERCENTAGE }, rows: [head, ...rows] })]
}

function cell(paragraphs: readonly WordParagraph[], share: number, footnoteOf: FootnoteOf): TableCell {
  const children = paragraphs.length > 0 ? paragraphs.map((paragraph) => toParagraph(paragraph, footnoteOf)) : [new Paragraph({})]
  return new TableCell({
    width: { size: Math.round(100 * share), type: WidthType.PERCENTAGE },
    margins: { top: 60, bottom: 60, left: 80, right: 80 },
    children,
  })
}

function toParagraph({ runs, footnote, isNote = false }: WordParagraph, footnoteOf: FootnoteOf): Paragraph {
  return new Paragraph({
    children: [...runs.map((run) => toRun(run, isNote)), ...(footnote === undefined ? [] : [footnoteOf(footnote)])],
    spacing: { after: 60 },
  })
}

/** Blue and underlined for what came, orange and struck through for what went, as on the page: the line survives a print without colours. */
function toRun({ text, bold = false, mark }: WordRun, isNote: boolean): TextRun {
  return new TextRun({
    text,
    bold,
    ...(isNote ? { color: '575249', size: 18 } : {}),
    ...(mark === 'added' ? { color: '0A4A94', underline: {} } : {}),
    ...(mark === 'removed' ? { color: '8A3D00', strike: true } : {}),
  })
}

function pageNumbers(): Footer {
  const number = new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] })
  return new Footer({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [number] })] })
}
