import type { DraftBlock } from '../../blocks/blocks.ts'
import { markerOf } from '../../../text/markers.ts'
import { sentencesOf, withoutFinalStop } from '../../../text/sentences.ts'

/**
 * A part's blocks, in which an entry that counts on from headings is one as well: where 3. and 4. are headings glued to their text, so is 5., though it is
 * a single sentence, or opens with a long one. Its first sentence is its heading.
 */
export function withCountedOn(inside: readonly DraftBlock[], text: string): readonly DraftBlock[] {
  const done: DraftBlock[] = []
  for (const block of inside) {
    const above = block.kind === 'paragraph' && block.style !== null ? done.findLast(({ kind }) => kind === 'heading') : undefined
    const countsOn = above?.glued && above.style === block.style && numberOf(block) === numberOf(above) + 1
    const first = countsOn ? sentencesOf(text, block.textFrom, block.to)[0] : undefined
    if (!above || !first) {
      done.push(block)
      continue
    }
    const glued = first.to < block.to
    done.push({ ...block, kind: 'heading', level: above.level, textTo: withoutFinalStop(text, first).to, to: first.to, glued: true })
    if (glued) done.push({ ...block, marker: '', style: null, from: first.to, textFrom: first.to })
  }
  return done
}

function numberOf({ marker }: DraftBlock): number {
  return markerOf(marker)?.number ?? 0
}
