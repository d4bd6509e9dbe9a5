import type { SourceDocument } from '../model.ts'
import type { DraftBlock } from './blocks.ts'
import type { CleanText } from './clean-text.ts'
import type { FieldContext } from './fields/field.ts'
import { isOrganisationLine } from './front.ts'
import { halfWidthForRules, simplifiedForRules } from './traditional.ts'

const openingLength = 1500

/** What the field rules look at, gathered from the blocks. */
export function fieldContext(
  document: SourceDocument,
  clean: CleanText,
  blocks: readonly DraftBlock[],
): { context: FieldContext; endLines: FieldContext['front'] } {
  const line = ({ textFrom, textTo }: DraftBlock): FieldContext['front'][number] => ({
    words: clean.text.slice(textFrom, textTo),
    from: textFrom,
    to: textTo,
  })
  const title = titleOf(blocks, clean.text)
  const body = blocks.filter(({ kind }) => kind === 'paragraph' || kind === 'heading')
  const first = body[0]?.from ?? clean.text.length
  const path = document.source.path.split('/')
  const name = path.at(-1) ?? ''
  return {
    context: {
      text: clean.text,
      title,
      front: blocks.filter(({ kind }) => kind === 'front').map(line),
      headings: blocks.filter(({ kind }) => kind === 'heading').map((block) => ({ ...line(block), level: block.level })),
      opening: { words: clean.text.slice(first, first + openingLength), from: first },
      fileName: asRulesRead(name.replace(/\.[A-Za-z0-9]{1,8}$/, '')),
      folders: path.slice(0, -1).map(asRulesRead),
      hints: document.hints,
    },
    endLines: body.slice(-4).map(line),
  }
}

const asRulesRead = (name: string): string => halfWidthForRules(simplifiedForRules(name))

/** The title; where it opens with a year or its subject (2021年度述职报告), with the line above it that names whose report it is. */
function titleOf(blocks: readonly DraftBlock[], text: string): FieldContext['title'] {
  const at = blocks.findIndex(({ kind }) => kind === 'title')
  const title = blocks[at]
  if (!title) return null
  const above = blocks[at - 1]
  const to = title.textTo
  const words = (from: number): NonNullable<FieldContext['title']> => ({ words: text.slice(from, to), from, to })
  const opensBare = /^(?:(?:19|20)\d{2}年|[述抓履]|落实|关于)/.test(text.slice(title.textFrom, to))
  const isName = above?.kind === 'front' && isOrganisationLine(text.slice(above.textFrom, above.textTo))
  return words(opensBare && isName ? above.textFrom : title.textFrom)
}
