/** What names a task whose first words are a saying, an age, a bare marker or the rest of a sentence that a line break cut. */
import { expect, test } from 'vitest'
import { draftItem, ledByClause } from '../../../src/core/normalise/items/draft-item.ts'
import { namedByMatter } from '../../../src/core/normalise/items/tasks/matter.ts'
import { withPlan } from './normalised.ts'

/** The plan of a government report whose plan, below its heading, is `plan`. */
function plans(plan: string): readonly { lead: string; text: string }[] {
  return withPlan(plan).plans
}

const leads = (plan: string): string[] => plans(plan).map(({ lead }) => lead)

/** The name of a task that is one paragraph. */
function nameOf(paragraph: string, item = draftItem(paragraph, '', 0, { from: 0, to: paragraph.length })): string {
  const { lead } = namedByMatter(item, paragraph)
  return paragraph.slice(lead.from, lead.to)
}

test.each([
  ['水库是全县的命根子。要改造东山水库大坝，清理库区违建，汛前备足沙袋和抢险船只。', '改造东山水库大坝'],
  ['山林承载着几代人的心血。封山八千亩，护林员逐片签字。推行山林联户看护办法，年底评比。', '推行山林联户看护办法'],
  ['我县是千年古茶产区。加强古茶园保护，逐棵挂牌，茶农轮流值守，采摘季请县里派人指导。', '加强古茶园保护'],
  ['防汛重于泰山，责任高于一切。必须坚持不懈抓好汛期值守，险工险段昼夜巡查，发现渗漏当场报告。', '坚持不懈抓好汛期值守'],
  ['齐心者胜。各乡镇要充分发挥乡村工匠的作用，石匠木匠瓦匠登记造册，工程优先用本地人。', '充分发挥乡村工匠的作用'],
])('a task that opens with a saying is named by its matter: %s', (opening, name) => {
  expect(nameOf(opening)).toBe(name)
})

test.each([
  // The subject of the statement is the matter, and nothing that is to be done speaks of it.
  ['桥梁是出山的门户。加固支座，更换伸缩缝，桥头设限高架，养护队每周巡查一次，雨天加一次。', '桥梁是出山的门户'],
  ['渡口运营再规范。要统一船票式样，完善候船棚和救生设备，每月检查一次，结果张榜。', '渡口运营再规范'],
  ['把渡口安全放在一切工作之上，重于泰山。要完善候船棚和救生设备，每月检查一次，结果张榜。', '把渡口安全放在一切工作之上，重于泰山'],
])('a name that tells its matter is kept: %s', (opening, name) => {
  expect(nameOf(opening)).toBe(name)
})

test('a task whose first clause says only when is named by what is to be done', () => {
  const words = '在做好上述工作的同时，着力办好十件民生实事，村村有澡堂，路路有灯，校校有热饭，件件公开账目。'
  expect(nameOf(words, ledByClause(words, { from: 0, to: words.length }))).toBe('着力办好十件民生实事')
})

test('tasks of a plan are named so', () => {
  const found = leads(`（一）整修北岸渠道。清淤二十公里，更换闸门四十座，沿渠栽柳，年底前全部通水。
（二）水库是全县的命根子。要改造东山水库大坝，清理库区违建，汛前备足沙袋和抢险船只。
（三）整修南岸泵站。更换水泵十二台，线路全部入地，值守人员重新排班，夏汛前完工。`)
  expect(found).toEqual(['整修北岸渠道', '改造东山水库大坝', '整修南岸泵站'])
})

test('a marker in a line of its own leaves the name to the words below it', () => {
  const found = leads(`（一）
整修北岸渠道，清淤二十公里，更换闸门四十座，沿渠栽柳，年底前全部通水。
（二）
整修南岸泵站，更换水泵十二台，线路全部入地，值守人员重新排班，夏汛前完工。`)
  expect(found).toHaveLength(2)
  expect(found.map((lead) => lead.slice(0, 6))).toEqual(['整修北岸渠道', '整修南岸泵站'])
})

test('a paragraph that goes on with a sentence which a line break cut is no task of its own', () => {
  const found = plans(`（一）修缮沿河水利
整修北岸渠道。清淤二十公里，更换闸门四十座，沿渠栽柳，两岸各留三米检修便道，健全村组管护竞
争机制。闸门钥匙由两人分管，出入登记，年底前全部通水。
整修南岸泵站。更换水泵十二台，线路全部入地，值守人员重新排班，夏汛前完工。
整修东岸堤防。土方统一调配，石料就近取用，迎水坡全部护砌，险段加宽两米。`)
  expect(found.map(({ lead }) => lead)).toEqual(['整修北岸渠道', '整修南岸泵站', '整修东岸堤防'])
  expect(found[0]!.text).toContain('健全村组管护竞争机制。闸门钥匙')
})

test('where most paragraphs end without a stop, each is still its own', () => {
  const found = leads(`（一）修缮沿河水利
整修北岸渠道。清淤二十公里，更换闸门四十座，沿渠栽柳，两岸各留三米检修便道，年底前全部通水
便民渡口再提升。渡船统一刷漆，候船棚换新，救生衣按座配齐，票价上墙，夜间加开两班，早晚各一趟
整修南岸泵站。更换水泵十二台，线路全部入地，值守人员重新排班，夏汛前完工，备用电机年内配齐`)
  expect(found).toEqual(['整修北岸渠道', '便民渡口再提升', '整修南岸泵站'])
})
