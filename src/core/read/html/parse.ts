import type { DefaultTreeAdapterMap, TreeAdapter } from 'parse5'
import type { TreeParent } from './tree.ts'

/** Elements in each other; browsers stop at 512. */
const deepest = 1_000
/** Elements of a page; of a long report's page there are some ten thousand. An element of style that is never closed is opened anew in each paragraph. */
const mostElements = 300_000

/** A page has more in it, or deeper, than is walked through. */
class Boundless extends Error {}

/** The tree of a page; null where no page of a report is so large or so deep. Text by itself makes neither. */
export async function parsedPage(text: string): Promise<TreeParent | null> {
  const { defaultTreeAdapter, parse } = await import('parse5')
  let [elements, depth] = [0, 0]
  const treeAdapter: TreeAdapter<DefaultTreeAdapterMap> = {
    ...defaultTreeAdapter,
    createElement(...about) {
      if (++elements > mostElements) throw new Boundless()
      return defaultTreeAdapter.createElement(...about)
    },
    onItemPush() {
      if (++depth > deepest) throw new Boundless()
    },
    onItemPop() {
      depth--
    },
  }
  try {
    return parse(text, { treeAdapter })
  } catch (error) {
    if (error instanceof Boundless) return null
    throw error
  }
}
