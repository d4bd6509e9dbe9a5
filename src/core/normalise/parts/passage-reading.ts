/**
 * The passage of a report that reads most like an admission of problems, by a fitted chain over its sentences: what no known words announce is found by what it says.
 */
import type { Span } from '../../model.ts'
import { clausesOf, sentencesOf } from '../../text/sentences.ts'
import type { DraftBlock } from '../blocks/blocks.ts'
import { enumerationAt } from '../blocks/enumeration.ts'
import { anyOf } from '../knowledge/known-word.ts'
import { aheadWords, behindWords, timelessWords } from '../knowledge/zh/manner-and-tense.ts'
import { fitOf, unpackModel, type ChainModel, type Signals } from '../models/chain.ts'
import table from '../models/passages.json' with { type: 'json' }
import { isComplaint } from './complaint.ts'
import { isPledge, isTask, namesProblems, opensCauses, recognises } from './lead-ins.ts'

/** A sentence with what stands around it. */
export interface PassageSentence extends Span {
  /** Place of its paragraph among the blocks, and whether it opens and closes it. */
  readonly block: number
  readonly opens: boolean
  readonly closes: boolean
  readonly clauses: number
  readonly complaints: number
}

/** The sentences of the paragraphs before `end`. */
export function passageSentences(body: readonly DraftBlock[], text: string, end: number): PassageSentence[] {
  return body.flatMap((block, at) => {
    if (block.kind !== 'paragraph' || block.from >= end) return []
    const sentences = sentencesOf(text, block.textFrom, block.to)
    return sentences.map((sentence, i) => {
      const clauses = clausesOf(text, sentence.from, sentence.to)
      const complaints = clauses.filter(({ from, to }) => isComplaint(text.slice(from, to))).length
      return { ...sentence, block: at, opens: i === 0, closes: i === sentences.length - 1, clauses: clauses.length, complaints }
    })
  })
}

const ahead = new RegExp(anyOf(aheadWords))
const behind = new RegExp(anyOf(behindWords))
const timeless = new RegExp(anyOf(timelessWords), 'g')

/** What the words of a sentence show by themselves. */
const wordSignals: readonly (readonly [string, (words: string) => boolean])[] = [
  ['ahead', (words) => ahead.test(words.replace(timeless, ''))],
  ['behind', (words) => behind.test(words.replace(timeless, ''))],
  ['hedges', (words) => /[还仍尚]|依然|有待|亟|任重道远/.test(words)],
  ['some', (words) => /一些|有的|有些|部分|个别|少数|不少|某些/.test(words)],
  ['turns', (words) => /^(?:各位代表[，！:：]?)?(?:但|然而|不过|同时|与此同时|当然|可是)|的同时|尽管|虽然/.test(words)],
  ['thanks', (words) => /感谢|敬意|来之不易/.test(words)],
  ['grew', (words) => /增长|增加|提高|提升|达到|完成|实现|突破|建成|新增|获|荣|成功|圆满|显著|改善/.test(words)],
  ['self', (words) => /^(?:我|本人|自己|个人|班子|支部|党[委组总支])/.test(words)],
  ['figures', (words) => /\d/.test(words)],
  ['names', namesProblems],
  ['recognises', recognises],
  ['pledges', isPledge],
  ['task', isTask],
  ['causes', opensCauses],
  ['colon', (words) => /[：:]$/.test(words)],
]

/** The signals of each sentence. @param plan where the plan begins, if that is known. */
export function passageSignals(sentences: readonly PassageSentence[], text: string, body: readonly DraftBlock[], plan: number | null): Signals[] {
  const shares = sentences.map(({ clauses, complaints }) => complaints / Math.max(1, clauses))
  const start = sentences[0]?.from ?? 0
  const stop = plan ?? sentences.at(-1)?.to ?? 0
  const lastBefore = plan === null ? -1 : (sentences.findLast(({ to }) => to <= plan)?.block ?? -1)
  return sentences.map((sentence, at) => {
    const { from, to, block, opens, closes } = sentence
    const words = text.slice(from, to)
    const signals = new Map<string, number>([
      ['any', 1],
      [`complains ${amount(shares[at])}`, 1],
      ['complaints', Math.min(4, sentence.complaints) / 4],
      ['wide', mean(shares, at - 2, at + 3)],
      ['wider', mean(shares, at - 5, at + 6)],
      [`before ${amount(shares[at - 1])}`, 1],
      [`after ${amount(shares[at + 1])}`, 1],
      [`length ${words.length < 16 ? 'short' : words.length < 60 ? 'middle' : 'long'}`, 1],
      [placeOf((from - start) / Math.max(1, stop - start)), 1],
    ])
    for (const [name, shows] of wordSignals) if (shows(words)) signals.set(name, 1)
    if (plan !== null && from < plan) signals.set(`to plan ${Math.min(3, lastBefore - block)}`, 1)
    if (enumerationAt(text, from) !== null) signals.set('counts', 1)
    if (opens) signals.set('opens', 1)
    if (closes) signals.set('closes', 1)
    if (opens && body[block - 1]?.kind === 'heading') signals.set('below heading', 1)
    return signals
  })
}

function amount(share: number | undefined): string {
  if (share === undefined) return 'edge'
  return share === 0 ? 'none' : share < 0.4 ? 'few' : share < 0.75 ? 'half' : 'most'
}

function placeOf(place: number): string {
  return `place ${place >= 1 ? 'beyond' : place < 0.1 ? 'first' : place < 0.4 ? 'early' : place < 0.8 ? 'middle' : 'late'}`
}

function mean(shares: readonly number[], from: number, to: number): number {
  const own = shares.slice(Math.max(0, from), to)
  return own.reduce((sum, share) => sum + share, 0) / Math.max(1, own.length)
}

/** The weights in use. */
export const passagesModel: ChainModel = unpackModel(table.model)

/** The labels of a sentence: no part of the passage, the one that opens it, one with which it goes on. */
export const passageLabels = { outside: 0, opens: 1, goesOn: 2 } as const
const { outside, opens, goesOn } = passageLabels

/** A passage, and the logarithm of the odds that it is one. */
export interface LikelyPassage extends Span {
  readonly odds: number
}

/** A report as the chain reads it: every stretch of its sentences has its odds. */
export class PassageReading {
  private readonly sentences: readonly PassageSentence[]
  private readonly fits: readonly Float64Array[]
  private readonly follows: readonly (readonly number[])[]

  /** @param plan where the plan begins, if that is known. */
  constructor(body: readonly DraftBlock[], text: string, end: number, plan: number | null, model: ChainModel) {
    this.sentences = passageSentences(body, text, end)
    this.fits = fitOf(model, passageSignals(this.sentences, text, body, plan))
    const stays = model.follows[outside]![outside]!
    this.follows = model.follows.map((row) => row.map((weight) => (weight ?? -Infinity) - stays))
  }

  /** The likeliest passage, found in one walk: the best one that ends at a sentence goes on with the best one that ends before it, or begins anew. */
  likeliest(): LikelyPassage | null {
    let best: { readonly first: number; readonly last: number; readonly odds: number } | null = null
    let odds = -Infinity
    let first = 0
    for (let at = 0; at < this.fits.length; at++) {
      const anew = this.opening(at)
      const further = odds + this.further(at, first)
      if (anew >= further) first = at
      odds = Math.max(anew, further)
      const closed = odds + this.closing(at, first)
      if (best === null || closed > best.odds) best = { first, last: at, odds: closed }
    }
    return best && { from: this.sentences[best.first]!.from, to: this.sentences[best.last]!.to, odds: best.odds }
  }

  /** The odds of the sentences that a stretch touches. */
  oddsOf({ from, to }: Span): number {
    const first = this.sentences.findIndex((sentence) => sentence.to > from)
    const last = this.sentences.findLastIndex((sentence) => sentence.from < to)
    if (first < 0 || last < first) return -Infinity
    let odds = this.opening(first)
    for (let at = first + 1; at <= last; at++) odds += this.further(at, first)
    return odds + this.closing(last, first)
  }

  /** How many clauses complain in the whole sentences of a stretch. */
  complaintsIn({ from, to }: Span): number {
    return this.sentences.reduce((sum, sentence) => sum + (sentence.from >= from && sentence.to <= to ? sentence.complaints : 0), 0)
  }

  private opening(at: number): number {
    return (at === 0 ? 0 : this.follows[outside]![opens]!) + this.gain(at, opens)
  }

  private further(at: number, first: number): number {
    return this.follows[at - 1 === first ? opens : goesOn]![goesOn]! + this.gain(at, goesOn)
  }

  private closing(at: number, first: number): number {
    return this.follows[at === first ? opens : goesOn]![outside]!
  }

  private gain(at: number, label: number): number {
    return this.fits[at]![label]! - this.fits[at]![outside]!
  }
}
