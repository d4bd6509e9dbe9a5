import { expect, test } from 'vitest'
import { parse, serialize } from 'parse5'
import { leanHtml } from '../src/middleware.ts'

test.each([
  ['attributes that need no quotes', '<p class="note" id="a1">甲</p>', '<p class=note id=a1>甲</p>'],
  ['quotes that are needed', `<p class="row told" title="a=b" lang="">'</p>`, `<p class="row told" title="a=b" lang>'</p>`],
  ['a sign in a value that ends tags', '<p title="a > b">甲</p>', '<p title="a > b">甲</p>'],
  ['items of lists', '<ul><li>甲</li> <li>乙</li></ul>', '<ul><li>甲<li>乙</ul>'],
  ['an item before other words', '<ul><li>甲</li></ul>乙<p>丙</p>丁', '<ul><li>甲</ul>乙<p>丙</p>丁'],
  ['a paragraph in a link', '<a href="#x"><p>甲</p></a>', '<a href=#x><p>甲</p></a>'],
  ['cells', '<table><tbody><tr><th>甲</th><td>1</td></tr><tr><td>2</td></tr></tbody></table>', '<table><tbody><tr><th>甲<td>1<tr><td>2</tbody></table>'],
  ['a paragraph that is empty, with blanks behind it', '<div><p class="a"></p> </div><div><p>甲</p> </div>', '<div><p class=a></p></div><div><p>甲</div>'],
  ['blanks at the edges of lines, and those between words', '<p> 甲 <a href="#x"> 乙 </a> <b>丙</b> </p>  <button> 丁 </button> <i>戊</i>', '<p>甲 <a href=#x> 乙 </a> <b>丙</b></p><button>丁</button> <i>戊</i>'],
  ['the blank that an element has alone, and line breaks between rows', '<div> </div>\n<article>甲</article>\n<article>', '<div> </div>\n<article>甲</article>\n<article>'],
  ['terms', '<dl><div><dt>甲</dt><dd>乙</dd></div></dl>', '<dl><div><dt>甲<dd>乙</div></dl>'],
  ['scripts and what is set as it stands', '<script type="module">"<p class="x">"</script><pre id="a"> <li>甲</li><li>', '<script type="module">"<p class="x">"</script><pre id="a"> <li>甲</li><li>'],
  ['shapes', '<svg viewBox="0 0 9 9"><rect width="9" height="9" /></svg>', '<svg viewBox="0 0 9 9"><rect width=9 height=9 /></svg>'],
  ['the head of a page', '<head><meta charset="utf-8"></head><body class="x"><link rel="a"></body>', '<head><meta charset="utf-8"></head><body class=x><link rel="a"></body>'],
  ['a comment', '<!-- <p class="x"> -->甲', '<!-- <p class="x"> -->甲'],
  ['what is cut off', '<p class="x">甲<p title="乙', '<p class=x>甲<p title="乙'],
])('%s', (_, page, lean) => {
  expect(leanHtml(page, '/s/2016/')).toBe(lean)
  expect(serialize(parse(lean)).replace(/\s/g, '')).toBe(serialize(parse(page)).replace(/\s/g, ''))
}) // prettier-ignore

test.each([
  ['/reservoir/2017/#p1', '../2017/#p1'],
  ['/reservoir/2016/', './'],
  ['/reservoir/', '../'],
  ['/search/?q=a', '/search/?q=a'],
  ['//other.example/', '//other.example/'],
  ['https://other.example/reservoir/', 'https://other.example/reservoir/'],
  ['/originals/reservoir/2016.txt', '/originals/reservoir/2016.txt'],
])('an address is the way from the page where that is shorter: %s', (address, way) => {
  expect(leanHtml(`<a title="x y" href="${address}">`, '/reservoir/2016/')).toBe(`<a title="x y" href=${way.includes('=') ? `"${way}"` : way}>`)
})

test('a page that is served under any address keeps its addresses', () => {
  expect(leanHtml('<a href="/reservoir/">', null)).toBe('<a href=/reservoir/>')
})
