/** Every paragraph's own address, beside it. Without a script the contents and the margin lead to the places that readers look for. */

const article = document.querySelector<HTMLElement>('[data-permalink]')

for (const block of article?.querySelectorAll<HTMLElement>(':scope > .block') ?? []) {
  const link = document.createElement('a')
  link.className = 'permalink'
  link.href = `#${block.id}`
  link.textContent = '#'
  link.lang = document.documentElement.lang
  link.ariaLabel = article?.dataset['permalink'] ?? null
  block.append(link)
}

export {}
