/** On paper nothing can be unfolded: folds open for printing and close again. */

addEventListener('beforeprint', () => {
  document.querySelectorAll<HTMLDetailsElement>('.comparison details:not([open], .why)').forEach((fold) => {
    fold.open = true
    fold.dataset['unfolded'] = ''
  })
})
addEventListener('afterprint', () => {
  document.querySelectorAll<HTMLDetailsElement>('details[data-unfolded]').forEach((fold) => (fold.open = false))
})

export {}
