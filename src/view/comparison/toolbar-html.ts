/** The toolbar of a comparison as HTML, and as a script that writes it: only scripts answer it, and pages of which a site has thousands need not repeat it. */
import { shortHash } from '../../core/text/identity.ts'
import { messages } from '../../i18n/index.ts'
import type { Locale } from '../../i18n/locale.ts'
import { html, type Html } from '../html.ts'
import { fates, onlyWords, rowsOfFate } from './choice.ts'

const views = ['side', 'inline', 'changes', 'clean', 'original'] as const

/** @param root address of the site's root, with a slash at its end: below it stands what other organisations have word for word. */
export function toolbarToHtml(locale: Locale, root: string): Html {
  const { comparison: words, toolbar: t } = messages(locale)
  const position = t.position('%p', '%c')
  const said = html` data-position="${position}" data-again="${t.positionAgain(position)}" data-from-end="${t.positionFromEnd(position)}" data-none="${t.noChanges}" data-unchanged="${t.unchangedHidden('%c')}" data-all-changed="${t.allChanged}" data-original-failed="${t.originalFailed}" data-no-original-earlier="${t.originalMissing.earlier}" data-no-original-later="${t.originalMissing.later}"`
  const nameOf = (view: (typeof views)[number]): Html =>
    view === 'side' ? html`<span class="when-wide">${t.views.side}</span> <span class="when-narrow">${t.views.inline}</span>` : html`${t.views[view]}`
  const buttons = views.map(
    (view) => html`<button type="button" data-view-button="${view}" aria-pressed="${view === 'side' ? 'true' : 'false'}">${nameOf(view)}</button>`,
  )
  const common = html`<button class="common-wording" type="button" aria-pressed="false" hidden title="${t.commonNote}" data-common-wording="${root}" data-done="${t.commonDone}" data-draft="${t.commonDraft}" data-none="${t.commonNone}" data-failed="${t.commonFailed}"><span class="common-sign" aria-hidden="true"></span><span class="common-name">${t.common}</span></button>`
  const step = (by: string, key: string, sign: string, name: string): Html =>
    html`<button type="button" data-step="${by}" aria-keyshortcuts="${key}"><span aria-hidden="true">${sign}</span><span class="step-name">${name}</span><kbd aria-hidden="true">${key}</kbd></button>`
  const steps = html`<div class="steps">${step('-1', 'p', '↑', t.previousChange)}${step('1', 'n', '↓', t.nextChange)}<p role="status" aria-live="polite" data-step-position></p></div>`
  const only = fates.map(
    (fate) => html`<option value="${fate}" data-rows="${rowsOfFate(fate)}" data-name="${onlyWords(fate, words)}">${onlyWords(fate, words)}</option>`,
  )
  const choice = html`<label><span class="visually-hidden">${t.onlyLabel}</span> <select data-only><option value="">${t.allRows}</option>${only}</select></label>`
  return html`<div class="toolbar js-only" data-toolbar${said}><div class="tool-line"><div class="views" role="group" aria-label="${t.viewsLabel}">${buttons}</div>${common}${steps}</div><div class="work-line" data-work-line><nav aria-label="${t.sectionsLabel}" data-sections></nav>${choice}</div></div><p class="only-note" data-only-note data-none="${t.onlyNone}" hidden></p>`
}

/** The script that writes the toolbar where it stands itself. It is asked for where the page is read, so that nothing below jumps. */
export function toolbarScript(locale: Locale, root: string): { readonly path: string; readonly text: string } {
  const text = `document.currentScript.outerHTML=${JSON.stringify(toolbarToHtml(locale, root).markup)}\n`
  return { path: `_astro/toolbar-${locale}.${shortHash(text)}.js`, text }
}
