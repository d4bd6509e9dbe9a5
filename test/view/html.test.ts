import { expect, test } from 'vitest'
import { escapeHtml, html, htmlLines, joinHtml, noHtml, unsafeHtml, withTongues } from '../../src/view/html.ts'

test('markup in a text becomes inert, in an element and in an attribute', () => {
  const sly = `<script>alert("1&'2")</script>`
  const inert = '&lt;script&gt;alert(&quot;1&amp;&#39;2&quot;)&lt;/script&gt;'
  expect(escapeHtml(sly)).toBe(inert)
  expect(html`<p title="${sly}">${sly}</p>`.markup).toBe(`<p title="${inert}">${inert}</p>`)
})

test('markup that was made by a template is put in as it is, once and again', () => {
  const inner = html`<b>${'甲&乙'}</b>`
  expect(html`<p>${html`${inner}`}</p>`.markup).toBe('<p><b>甲&amp;乙</b></p>')
})

test('lists, numbers and what is absent', () => {
  const items = ['一', '<二>'].map((text) => html`<li>${text}</li>`)
  expect(html`<ul>${items}</ul>${3}${null}${undefined}${false}${''}${noHtml}`.markup).toBe('<ul><li>一</li><li>&lt;二&gt;</li></ul>3')
})

test('pieces one after the other, and one a line', () => {
  expect(joinHtml('<', html`<i></i>`, [html`<b></b>`, '>']).markup).toBe('&lt;<i></i><b></b>&gt;')
  expect(htmlLines([html`<i></i>`, html`<b></b>`]).markup).toBe('<i></i>\n<b></b>')
})

test('only what is called unsafe passes unseen', () => {
  expect(html`${unsafeHtml('<hr>')}${'<hr>'}`.markup).toBe('<hr>&lt;hr&gt;')
})

test('Chinese words in an English line are said to be Chinese, with the signs and numbers between them; a Chinese line says it already', () => {
  const line = '松岭县2032年报告（一）: planned 3公里, told <5, of 一、二 and “水渠”'
  expect(withTongues(line, 'en', 'zh-Hans').markup).toBe(
    '<span lang="zh-Hans">松岭县2032年报告（一</span>）: planned 3<span lang="zh-Hans">公里</span>, told &lt;5, of <span lang="zh-Hans">一、二</span> and “<span lang="zh-Hans">水渠</span>”',
  )
  expect(withTongues('松岭县 < 2032', 'zh-Hans', 'zh-Hans').markup).toBe('松岭县 &lt; 2032')
})
