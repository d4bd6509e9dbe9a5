import { describe, expect, test } from 'vitest'
import { textAnywhere } from '../../../src/core/read/unseen.ts'
import { docxOf, docxOfParts, docxParagraph, zipOf } from './documents.ts'

const words = '芦洲渡口趸船锚链锈蚀断裂后连夜抢修'
const run = (text: string, tag = 'w:t', properties = ''): string => `<w:r>${properties}<${tag}>${text}</${tag}></w:r>`
const body = (document: string): Uint8Array => docxOfParts({ document })
const part = (name: string, content: string | Uint8Array): Uint8Array => zipOf({ 'word/document.xml': '<w:document/>', [name]: content })

describe('what a Word document says anywhere', () => {
  test.each<[string, Uint8Array]>([
    ['in its text', docxOf([words])],
    ['in a deleted stretch', body(`<w:p><w:del>${run(words, 'w:delText')}</w:del></w:p>`)],
    [
      'as it was before a change inside it',
      body(`<w:p>${run(words.slice(0, 6))}<w:ins w:id="1">${run('大码头')}</w:ins>${run(words.slice(6))}</w:p>`),
    ],
    ['as it is after a change inside it', body(`<w:p>${run(words.slice(0, 6))}<w:ins w:id="1">${run(words.slice(6))}</w:ins></w:p>`)],
    ['in hidden letters', body(`<w:p>${run(words, 'w:t', '<w:rPr><w:vanish/></w:rPr>')}</w:p>`)],
    ['in several runs', body(`<w:p>${[...words].map((letter) => run(letter)).join('')}</w:p>`)],
    ['in a description of a picture', body(`<w:p><wp:docPr id="1" descr="${words}"/></w:p>`)],
    ['in references', part('word/comments.xml', `<w:comment>${[...words].map((letter) => `&#${letter.codePointAt(0)!};`).join('')}</w:comment>`)],
    ...['word/comments.xml', 'word/header1.xml', 'docProps/core.xml', 'customXml/item1.xml'].map((name): [string, Uint8Array] => [
      `in ${name}`,
      part(name, `<x><y>${words}</y></x>`),
    ]),
    ['in a document that it holds', part('word/embeddings/one.docx', docxOf([words]))],
    ['in a document in a document', part('word/embeddings/one.docx', part('word/embeddings/two.docx', docxOf([words])))],
    ['beside a part that is damaged', damaged(zipOf({ 'word/header1.xml': '<x>甲乙丙丁</x>', 'word/document.xml': docxParagraph(words) }))],
  ])('%s', async (_, bytes) => {
    expect(await textAnywhere(bytes, 'docx')).toContain(words)
  })

  test('a document that holds documents without end comes to an end', async () => {
    let bytes = docxOf([words])
    for (let depth = 0; depth < 30; depth++) bytes = part('word/embeddings/one.docx', bytes)
    expect(await textAnywhere(bytes, 'docx')).not.toContain(words)
  })
})

describe('what a page says anywhere', () => {
  test.each([
    ['in a comment', `<!-- ${words} -->`],
    ['in escapes of a script', `<script>x = "${[...words].map((letter) => `\\u${letter.charCodeAt(0).toString(16)}`).join('')}"</script>`],
    ['in references', `<!-- ${[...words].map((letter) => `&#x${letter.charCodeAt(0).toString(16)};`).join('')} -->`],
  ])('%s', async (_, page) => {
    expect(await textAnywhere(Buffer.from(page), 'html')).toContain(words)
  })
})

test('of other formats nothing is unseen', async () => {
  expect(await textAnywhere(Buffer.from(words), 'txt')).toBe('')
})

/** An archive with a letter of its first part changed. */
function damaged(archive: Uint8Array): Uint8Array {
  const bytes = Buffer.from(archive)
  bytes[bytes.indexOf('甲')]! ^= 1
  return bytes
}
