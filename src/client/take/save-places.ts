/** Buttons that save all that a page shows to be taken, with its sources. What makes the files loads only when one is asked for. */

document.addEventListener('click', ({ target }) => {
  const button = target instanceof Element ? target.closest<HTMLElement>('[data-save-places]') : null
  const format = button?.dataset['savePlaces']
  if (format === 'print') print()
  else if (format === 'word' || format === 'csv') void import('./places-file.ts').then(({ savePlaces }) => savePlaces(format))
})
