/** Makes the status of each row the row's own address. */
function linkRows(): void {
  for (const status of document.querySelectorAll('.comparison .row[id] > header > b.status')) {
    const link = document.createElement('a')
    link.className = 'status'
    link.href = `#${status.closest('.row')!.id}`
    link.append(...status.childNodes)
    status.replaceWith(link)
  }
}

document.addEventListener('comparison-replaced', linkRows)
linkRows()

export {}
