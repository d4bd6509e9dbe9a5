import type { Lineage } from '../../core/model.ts'
import type { Story } from '../../core/records.ts'
import { html, htmlLines, joinHtml, noHtml, type Html } from '../html.ts'
import { languageAttribute } from '../comparison/rows/row-context.ts'
import { textWithRedactions } from '../redactions.ts'
import { chaptersToHtml, type StoryContext } from './story-html.ts'
import { chaptersOf } from './story.ts'
import type { StripColumn } from './strips.ts'

/** What the stories of a page share. */
export interface ThreadsContext extends Omit<StoryContext, 'list' | 'anchor' | 'rank'> {
  /** Path of the other page on which a thread is told; null where it is told on this one. */
  readonly elsewhere: (lineage: Lineage) => string | null
}

/** The stories of a series one below the other, each under the id of its thread; those that are told on another page are named with the way to it. */
export function threadsToHtml(stories: readonly Story[], columns: readonly StripColumn[], context: ThreadsContext): Html {
  return htmlLines(stories.map((story) => storyToHtml(story, columns, context)))
}

function storyToHtml(story: Story, columns: readonly StripColumn[], context: ThreadsContext): Html {
  const { t, link, directory } = context
  const { id, list, name, steps, returned } = story.lineage
  const chapters = chaptersOf(story, columns)
  const told = chapters.flatMap((chapter) => (chapter.kind === 'told' ? [chapter.label] : []))
  const [first, last] = [told[0] ?? '', told.at(-1) ?? '']
  const language = languageAttribute(directory.reports.get(steps[0]!.report)?.language ?? directory.index.site.language, context)
  const words = textWithRedactions(name)
  const elsewhere = context.elsewhere(story.lineage)
  const heading = elsewhere === null ? words : html`<a href="${link(elsewhere)}" data-told-there>${words}</a>`
  const summary = html`<p class="label">${t.story.summary(told.length, first, last)}${returned ? ` ${t.story.returned}` : ''}</p>`
  const rows =
    elsewhere !== null ? noHtml : html`<div class="rows story">${chaptersToHtml(chapters, { ...context, list, anchor: `${id}-`, rank: 4 })}</div>`
  return joinHtml(html`<article class="thread" id="${id}"><h3${language}>${heading}</h3>${summary}`, rows, html`</article>`)
}
