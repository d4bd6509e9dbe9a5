/** The tree of a page: how it is parsed within bounds, and how its elements and their texts are walked through. */
import type { DefaultTreeAdapterMap, DefaultTreeAdapterTypes, TreeAdapter } from 'parse5'

export type TreeNode = DefaultTreeAdapterTypes.ChildNode
export type TreeParent = DefaultTreeAdapterTypes.ParentNode
/** An element of the parsed tree. */
export type TreeElement = DefaultTreeAdapterTypes.Element

/** The value of an attribute, empty where there is none. */
export function attribute(node: TreeElement, name: string): string {
  return node.attrs.find((attr) => attr.name === name)?.value ?? ''
}

/** The elements right below a node. */
export function elementChildren(parent: TreeParent | null): TreeElement[] {
  return (parent?.childNodes ?? []).filter((child): child is TreeElement => 'tagName' in child)
}

const before = new WeakMap<TreeParent, ReadonlyMap<TreeElement, TreeElement>>()

/** The element right before one, below the same node; null for the first. A finished tree is taken for granted: the children of a node are gone through once. */
export function elementBefore(element: TreeElement): TreeElement | null {
  const parent = element.parentNode
  if (!parent) return null
  let known = before.get(parent)
  if (!known) {
    const children = elementChildren(parent)
    known = new Map(children.slice(1).map((child, i) => [child, children[i]!]))
    before.set(parent, known)
  }
  return known.get(element) ?? null
}

/** Every element below a node, in the order of the document. */
export function* elementsBelow(parent: TreeParent): Generator<TreeElement> {
  for (const child of elementChildren(parent)) {
    yield child
    yield* elementsBelow(child)
  }
}

/** All characters below a node, as they stand. */
export function textBelow(node: TreeNode | TreeParent): string {
  return textUpTo(node, Infinity)
}

/** The characters below a node, as they stand; no further piece of text after so many. */
export function textUpTo(node: TreeNode | TreeParent, most: number): string {
  const pieces: string[] = []
  let left = most
  const visit = (below: TreeNode | TreeParent): void => {
    if ('value' in below) {
      pieces.push(below.value)
      left -= below.value.length
    } else if ('childNodes' in below) {
      for (const child of below.childNodes) {
        if (left <= 0) return
        visit(child)
      }
    }
  }
  visit(node)
  return pieces.join('')
}

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
