import { expect, test } from 'vitest'
import { messages } from '../../../src/i18n/index.ts'
import { linksOf } from '../../../src/view/address.ts'
import { itemsToHtml } from '../../../src/view/problems/theme-data.ts'

const context = { t: messages('zh').problems, link: linksOf('/', 'zh'), language: 'zh-Hans', page: 'zh-Hans', list: 'problems' as const }

test('items stand under their year, with who says them and for the how manieth time', () => {
  const html = itemsToHtml(
    {
      series: { songling: '松岭县' },
      items: [
        { y: 2020, s: 'songling', p: 'songling/2020/#p1', lead: '停车难', rest: '尤以老城为甚', n: 3, r: true },
        { y: 2019, s: 'songling', p: 'songling/2019/#p1', lead: '停车难' },
      ],
    },
    context,
  ).markup
  expect(html.match(/<h3 id="y-\d+">\d+<\/h3>/g)).toEqual(['<h3 id="y-2020">2020</h3>', '<h3 id="y-2019">2019</h3>'])
  expect(html).toContain('<a class="who" href="/songling/">松岭县</a>')
  expect(html).toContain('<a href="/songling/2020/#p1">停车难</a> <span class="rest">尤以老城为甚</span>')
  expect(html).toContain('再次提出')
  expect(html).toContain('第3年提出')
  expect(html.split('>2019</h3>')[1]).not.toContain('年提出')
})

test.each([
  ['problems', 'raised for the 2nd year'],
  ['plans', 'planned for the 2nd year'],
] as const)('a problem is raised, a plan is planned: %s', (list, words) => {
  const items = [{ y: 2020, s: 's', p: 's/2020/#p1', lead: '停车难', n: 2 }]
  expect(itemsToHtml({ series: { s: '松岭县' }, items }, { ...context, t: messages('en').problems, list }).markup).toContain(words)
})

test.each([
  ['zh', '>至少第2年提出<'],
  ['en', '>raised for at least the 2nd year<'],
] as const)('where years before are not counted, it is named for at least so many: %s', (locale, words) => {
  const items = [{ y: 2020, s: 's', p: 's/2020/#p1', lead: '停车难', n: 2, m: true as const }]
  expect(itemsToHtml({ series: { s: '松岭县' }, items }, { ...context, t: messages(locale).problems }).markup).toContain(words)
})

test('no script of a report runs, and redactions are shown as such', () => {
  const html = itemsToHtml(
    { series: { s: '<b>' }, items: [{ y: 2020, s: 's', p: 's/2020/#"><script>', lead: '<script>x</script>***', rest: '<i>' }] },
    context,
  ).markup
  expect(html).not.toMatch(/<script|<b>|<i>/)
  expect(html).toContain('<span class="masked">***</span>')
})
