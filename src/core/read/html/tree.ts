import type { DefaultTreeAdapterTypes } from 'parse5'

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

/** Every element below a node, in the order of the document. */
export function* elementsBelow(parent: TreeParent): Generator<TreeElement> {
  for (const child of elementChildren(parent)) {
    yield child
    yield* elementsBelow(child)
  }
}

/** All characters below a node, as they stand. */
export function textBelow(node: TreeNode | TreeParent): string {
  if ('value' in node) return node.value
  return 'childNodes' in node ? node.childNodes.map(textBelow).join('') : ''
}
