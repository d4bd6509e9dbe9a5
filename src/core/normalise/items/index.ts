import { append } from '../../lists.ts'
import type { ItemList } from '../../model.ts'
import type { DraftBlock } from '../blocks/blocks.ts'
import type { DraftPart } from '../parts/draft-part.ts'
import type { ChainModel } from '../models/chain.ts'
import { causeItems } from './causes.ts'
import { cellItems } from './cells.ts'
import type { DraftItem } from './draft-item.ts'
import { problemItems, remediedProblem } from './problems.ts'
import { problemsModel } from './running-problems.ts'
import { wholePlans } from './tasks/fragments.ts'
import { taskItems } from './tasks/tasks.ts'

/** The four lists of a report's items, in offsets of the clean text. */
export type DraftItems = Readonly<Record<ItemList, readonly DraftItem[]>>

/** Finds the items of every part. A list whose part stands in several places runs over all of them. */
export function itemsOf(parts: readonly DraftPart[], blocks: readonly DraftBlock[], text: string): DraftItems {
  const of = (name: string): DraftPart[] => parts.filter(({ part }) => part === name)
  const causes = of('causes')
  return {
    problems: problemListOf(parts, blocks, text, problemsModel),
    causes: joined(causes.map((part) => (part.isCell ? cellItems(part, text) : causeItems(part, blocks, text)))),
    plans: joined(
      wholePlans(parts, blocks).map(({ part, blocks: own }) => (part.isCell ? cellItems(part, text) : taskItems(part, own, text, 'plans'))),
    ),
    work: joined(of('work').map((part) => taskItems(part, blocks, text, 'work'))),
  }
}

/** The problems of every part that admits some, running text parted by the weights of `model`. */
export function problemListOf(parts: readonly DraftPart[], blocks: readonly DraftBlock[], text: string, model: ChainModel): DraftItem[] {
  const own = parts.filter(({ part }) => part === 'problems')
  return joined(own.map((part) => (part.isCell ? cellItems(part, text) : problemsOf(parts, part, blocks, text, model))))
}

function problemsOf(parts: readonly DraftPart[], part: DraftPart, blocks: readonly DraftBlock[], text: string, model: ChainModel): DraftItem[] {
  const causes = parts.filter(({ part: name }) => name === 'causes')
  return isRemedied(parts, part) ? remediedProblem(part, causes, blocks, text, model) : problemItems(part, causes, blocks, text, model)
}

/** True where several problems each have their remedy after them: then a part is one problem. */
export function isRemedied(parts: readonly DraftPart[], part: DraftPart): boolean {
  const told = parts.filter(({ part: name }) => name === 'problems' || name === 'causes' || name === 'plans')
  const turns = told.filter((own, at) => own.part === 'problems' && at + 1 < told.length && told[at + 1]!.part !== 'problems')
  return turns.length >= 2 && turns.includes(part)
}

function joined(lists: readonly (readonly DraftItem[])[]): DraftItem[] {
  const all: DraftItem[] = []
  for (const list of lists) {
    const before = all.length
    append(
      all,
      list.map((item) => (item.parent === null ? item : { ...item, parent: item.parent + before })),
    )
  }
  return all
}
