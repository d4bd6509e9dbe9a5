/** Prints the problems of an organisation alone: the styles of paper leave the other sections out while the page says so. */
import '../unfold-for-print.ts'

const root = document.documentElement

document.querySelector('[data-print-problems]')?.addEventListener('click', () => {
  root.dataset['print'] = 'problems'
  print()
})
addEventListener('afterprint', () => delete root.dataset['print'])
