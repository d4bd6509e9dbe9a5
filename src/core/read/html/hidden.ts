import { styleRules } from './style-rules.ts'
import { attribute, elementsBelow, textBelow } from './tree.ts'
import type { TreeElement, TreeParent } from './tree.ts'

/** Classes and ids that the page's own style sheets hide on the screen; only selectors of one class or id are looked at. */
export function hiddenNames(root: TreeParent): ReadonlySet<string> {
  const names = new Set<string>()
  for (const element of elementsBelow(root)) {
    if (element.tagName !== 'style') continue
    for (const { selectors, settings } of styleRules(textBelow(element))) {
      if (!/display\s*:\s*none|visibility\s*:\s*hidden/i.test(settings)) continue
      for (const selector of selectors.split(',')) {
        const name = /^\s*[\w]*([.#][\w-]+)\s*$/.exec(selector)?.[1]
        if (name) names.add(name)
      }
    }
  }
  return names
}

/** True for an element that browsers do not show, or that readers of the screen are not read. */
export function isHidden(element: TreeElement, names: ReadonlySet<string>): boolean {
  const style = attribute(element, 'style')
  if (/display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?:px|pt|em|%)?\s*(?:;|$|!)|opacity\s*:\s*0(?:\.0+)?\s*(?:;|$|!)/i.test(style))
    return true
  if (element.attrs.some(({ name, value }) => name === 'hidden' || (name === 'aria-hidden' && value === 'true'))) return true
  return (
    names.size > 0 &&
    (names.has(`#${attribute(element, 'id')}`) ||
      attribute(element, 'class')
        .split(/\s+/)
        .some((name) => names.has(`.${name}`)))
  )
}
