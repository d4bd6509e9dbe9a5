import { statusSteps } from '../../view/comparison/rows/status-steps.ts'

/** Makes the status of each row the row's own address, and leads from it to the next row of that status in its section. */
function linkRows(): void {
  for (const section of document.querySelectorAll('.comparison .rows')) {
    const rows = [...section.querySelectorAll<HTMLElement>('.row[id]')].map((row) => ({ row, anchor: row.id, status: statusOf(row) }))
    const steps = statusSteps(rows.filter(({ status }) => status !== ''))
    for (const { row, anchor } of rows) {
      const status = row.querySelector('header > b.status')
      if (!status) continue
      const own = linkTo(anchor, 'status', status.textContent)
      status.replaceWith(own)
      const step = steps.get(anchor)
      if (!step) continue
      const next = linkTo(step.next, 'next-same', `${step.position}/${step.count}`)
      next.toggleAttribute('data-back', step.position === step.count)
      own.after(next)
    }
  }
}

function statusOf({ classList }: HTMLElement): string {
  return [...classList].find((name) => name.startsWith('is-')) ?? ''
}

function linkTo(anchor: string, className: string, words: string): HTMLAnchorElement {
  const link = document.createElement('a')
  Object.assign(link, { className, href: `#${anchor}`, textContent: words })
  return link
}

document.addEventListener('comparison-replaced', linkRows)
linkRows()

export {}
