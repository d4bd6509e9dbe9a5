/** What an element is made with: properties of the element, and attributes, which begin with `aria-` or `data-`. */
export type Properties<Name extends keyof HTMLElementTagNameMap> = Partial<Omit<HTMLElementTagNameMap[Name], 'dataset' | 'style'>> &
  Readonly<Record<`aria-${string}` | `data-${string}`, string>>

/** Makes an element with its children. Text becomes text, never markup. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Properties<Name>,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name)
  for (const [key, value] of Object.entries(properties)) {
    if (/^(aria|data)-/.test(key)) made.setAttribute(key, String(value))
    else Object.assign(made, { [key]: value })
  }
  made.append(...children)
  return made
}

const SVG = 'http://www.w3.org/2000/svg'

/** A bar in a box of 100 by 100, standing on the floor or lying from the left, that fills its element. */
export function bar(share: number, direction: 'up' | 'along'): SVGElement {
  const box = document.createElementNS(SVG, 'svg')
  const rectangle = document.createElementNS(SVG, 'rect')
  const length = Math.max(share * 100, share > 0 ? 1 : 0)
  const place = direction === 'up' ? { x: 0, y: 100 - length, width: 100, height: length } : { x: 0, y: 0, width: length, height: 100 }
  for (const [key, value] of Object.entries(place)) rectangle.setAttribute(key, String(value))
  box.setAttribute('viewBox', '0 0 100 100')
  box.setAttribute('preserveAspectRatio', 'none')
  box.setAttribute('aria-hidden', 'true')
  box.append(rectangle)
  return box
}
