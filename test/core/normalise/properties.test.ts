import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Report } from '../../../src/core/model.ts'
import { ledgerFault } from '../../../src/core/normalise/clean-text.ts'
import { normalise } from '../../../src/core/normalise/index.ts'
import { readDocument } from '../../../src/core/read/index.ts'
import { mutated, seededRandom } from '../../mutations.ts'
import { docxOf, htmlOf, pdfOf } from '../read/documents.ts'
import { accountability, contentOf, government, normalised, normalisedBytes } from './normalised.ts'

const content = new URL('../../../content/', import.meta.url)
const files = readdirSync(content, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(?:txt|md|html?)$/.test(name))
  .sort()
const texts = [accountability, government]

describe('the ledger', () => {
  it.each(files)('accounts for every character of %s', async (name) => {
    const { document } = await readDocument(name, readFileSync(new URL(encodeURI(name), content)))
    expect(document && ledgerFault(document.text, normalise(document))).toBeNull()
  })

  it('sees a lost character, a doubled one and a changed block', () => {
    const report = normalised(government)
    const [first, ...rest] = report.blocks
    expect(ledgerFault(government, { ...report, blocks: rest })).toMatch(/in no block/)
    expect(ledgerFault(government, { ...report, blocks: [first!, ...report.blocks] })).toMatch(/two places/)
    expect(ledgerFault(government, { ...report, blocks: [{ ...first!, text: '改' }, ...rest] })).toMatch(/says/)
  })
})

describe('mutated texts', () => {
  it('neither crash nor lose a character', { timeout: 120_000 }, () => {
    const faults: string[] = []
    for (let number = 0; number < 600; number++) {
      const text = mutated(texts, seededRandom(number))
      const report = normalised(text)
      const fault = ledgerFault(text, report)
      if (fault !== null) faults.push(`${number}: ${fault}`)
    }
    expect(faults).toEqual([])
  })
})

/** The one file of the sample archive that holds no report. */
const menus = '未归档/导航页.txt'

describe('normalising twice', () => {
  it('leaves a page of menus alone without a block', async () => {
    expect((await normalisedBytes(menus, readFileSync(new URL(encodeURI(menus), content)))).blocks).toEqual([])
  })

  it.each(files.filter((name) => name !== menus))('changes nothing in %s', async (name) => {
    const first = await normalisedBytes(name, readFileSync(new URL(encodeURI(name), content)))
    const second = await normalisedBytes(name.replace(/\.\w+$/, '.txt'), new TextEncoder().encode(textOf(first)))
    expect(contentOf(second)).toEqual(contentOf(first))
  })
})

function textOf({ blocks }: Report): string {
  return blocks
    .map(({ marker, text, kind }) =>
      kind === 'heading' && marker === '' ? text : marker + (/^[\w]/.test(text) && /^[\dIVX]+\.$/.test(marker) ? ' ' : '') + text,
    )
    .join('\n')
}

describe('twins of one text', () => {
  const paragraphs = accountability.split('\n').filter((line) => line !== '')
  const plain = normalised(paragraphs.join('\n'))

  it.each([
    ['UTF-16', 'a.txt', new Uint8Array(Buffer.from(`\ufeff${paragraphs.join('\n')}`, 'utf16le'))],
    ['CRLF and indents', 'a.txt', new TextEncoder().encode(paragraphs.map((line) => `　　${line}`).join('\r\n\r\n'))],
    ['docx', 'a.docx', docxOf(paragraphs)],
    ['html', 'a.html', new TextEncoder().encode(htmlOf(paragraphs))],
    ['pdf', 'a.pdf', pdfOf(paragraphs)],
  ])('give equal reports: %s', async (_, path, bytes) => {
    expect(contentOf(await normalisedBytes(path, bytes))).toEqual(contentOf(plain))
  })

  it('keep their ids', async () => {
    const docx = await normalisedBytes('a.docx', docxOf(paragraphs))
    expect(docx.id).toBe(plain.id)
    expect(docx.problems.map(({ id }) => id)).toEqual(plain.problems.map(({ id }) => id))
  })
})

describe('ids', () => {
  it('survive changes elsewhere', () => {
    const changed = normalised(
      accountability.replace('讲党课3次', '讲党课5次，办读书会一次').replace('三、下一步打算', '一句新的话。\n三、下一步打算'),
    )
    const before = normalised(accountability)
    expect(changed.problems.map(({ id }) => id)).toEqual(before.problems.map(({ id }) => id))
    expect(changed.plans.map(({ id }) => id)).toEqual(before.plans.map(({ id }) => id))
  })

  it('tell equal texts apart', () => {
    const report = normalised(`${accountability}\n相同的一段。\n相同的一段。`)
    expect(new Set(report.blocks.map(({ id }) => id)).size).toBe(report.blocks.length)
  })
})

it('reads runs of masking signs after an office without trying all ways to divide them', () => {
  const masks = ['*'.repeat(120), 'X'.repeat(90), '某'.repeat(80), '*某X'.repeat(40)]
  for (const mask of masks)
    expect(normalised(`2020年度述职报告\n我担任${mask}，现将情况报告如下：\n一、主要工作\n开展学习12次。`).organisation).toBeNull()
})
