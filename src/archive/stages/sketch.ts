import { sketchOf, type Sketch } from '../../core/resemblance/sketch.ts'
import { textAnywhere } from '../../core/read/unseen.ts'
import { readingAids, readOriginal, type Original } from '../corpus/corpus.ts'
import type { StoredReport } from './normalise.ts'
import type { Stage, StageJob } from './stage.ts'

export interface SketchJob extends StageJob<'sketch'>, Original {
  /** Store key of the report. */
  readonly report: string
}

/** A sketch as it is stored: its numbers in base64. */
export type StoredSketch = { readonly [Part in keyof Sketch]: string }

/** Takes from a report what finds copies of it. Asked for only where something is kept back. */
export const sketchStage: Stage<SketchJob, Record<string, never>> = {
  name: 'sketch',
  verb: 'reports looked through for copies of what is kept back',
  reads: ['originals', 'normalise'],
  writes: 'hashes and letters of what a report says, by which copies of it are found',
  isLarge: false,
  subjectOf: ({ path }) => path,
  async run(job, store) {
    const { report, sourceText } = store.demand<StoredReport>(job.report)
    // An original is published with all that no reader of it sees: comments, deleted stretches, what scripts would show, files that it holds.
    const read = readOriginal(job)
    const unseen = 'fault' in read ? '' : await textAnywhere(read.bytes, report.source.format, readingAids)
    const sketch = sketchOf(report.blocks.map(({ marker, text }) => marker + text).join('\n'), `${sourceText}\n${unseen}`)
    const stored: StoredSketch = {
      own: encoded(sketch.own),
      beside: encoded(sketch.beside),
      passages: encoded(sketch.passages),
      passagesBeside: encoded(sketch.passagesBeside),
      letters: encoded(sketch.letters),
      lettersBeside: encoded(sketch.lettersBeside),
    }
    store.write(job.key, stored)
    return {}
  },
}

/** The sketch that was stored. */
export function readSketch({ own, beside, passages, passagesBeside, letters, lettersBeside }: StoredSketch): Sketch {
  return {
    own: new Uint32Array(decoded(own)),
    beside: new Uint32Array(decoded(beside)),
    passages: new Float64Array(decoded(passages)),
    passagesBeside: new Float64Array(decoded(passagesBeside)),
    letters: new Uint16Array(decoded(letters)),
    lettersBeside: new Uint16Array(decoded(lettersBeside)),
  }
}

function encoded({ buffer, byteOffset, byteLength }: ArrayBufferView): string {
  return Buffer.from(buffer, byteOffset, byteLength).toString('base64')
}

function decoded(text: string): ArrayBuffer {
  return Uint8Array.from(Buffer.from(text, 'base64')).buffer
}
