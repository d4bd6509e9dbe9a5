/**
 * Makes the heading of a column a button that is pressed to sort by it. How it sorts is told by who asks: lists of words and figures of several kinds have orders of their own.
 * @param hint what the button says when it is pointed at.
 */
export function makeSortable(head: HTMLElement, sort: () => void, hint = ''): void {
  const button = document.createElement('button')
  button.type = 'button'
  if (hint !== '') button.title = hint
  // On paper, where nothing can be sorted, the heading stands alone.
  head.dataset['head'] = head.textContent.trim()
  button.append(...head.childNodes)
  head.append(button)
  button.addEventListener('click', sort)
}
