/** On paper nothing can be unfolded: folds open for printing and close again, the reasons of single rows aside. Browsers that print what is folded by styles alone need none of it. */

addEventListener('beforeprint', () => {
  document.querySelectorAll<HTMLDetailsElement>('main :is(.comparison details, details.once):not([open], .why)').forEach((fold) => {
    fold.open = true
    fold.dataset['unfolded'] = ''
  })
})
addEventListener('afterprint', () => {
  document.querySelectorAll<HTMLDetailsElement>('details[data-unfolded]').forEach((fold) => (fold.open = false))
})

export {}
