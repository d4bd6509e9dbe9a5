import { accountabilityBody as A, governmentBody as G } from './grouped.ts'
import { each, folder, years, zh, type InventedFolder } from './maker.ts'

/** Drafts lie beside what came of them, named so in their names, titles or first lines. */
const drafts = folder(
  'drafts beside the reports that came of them',
  [
    each(years(2018, 2021), (year) => [`东铺镇/${year}年报告.txt`, `${year}年东铺镇政府工作报告\n${G(year, '镇人民政府')}`]),
    each(years(2018, 2020), (year) => [`西铺街道/${year}述职.txt`, `XX街道党工委书记${year}年度述职报告\n${A(year % 10)}`]),
    each(years(2018, 2020), (year) => [`南铺乡/南铺乡${year}（定稿）.txt`, `南铺乡党委书记${year}年度述职报告\n${A((year % 10) + 2)}`]),
  ],
  [
    ['东铺镇/2019年报告（讨论稿）.txt', `2019年东铺镇政府工作报告\n${G(2019, '镇人民政府', 4)}`],
    ['东铺镇/2020年报告 送审稿0103.txt', `2020年东铺镇政府工作报告\n${G(2020, '镇人民政府', 5)}`],
    ['西铺街道/2019述职1.txt', `（征求意见稿）\nXX街道党工委书记2019年度述职报告\n${A(7)}`],
    ['南铺乡/南铺乡2020初稿.txt', `南铺乡党委书记2020年度述职报告\n${A(8)}`],
    ['南铺乡/南铺乡2020送审稿.txt', `南铺乡党委书记2020年度述职报告\n${A(9)}`],
  ],
)

const told: Readonly<Record<string, string>> = {
  卫健局: '机构改革中，原县卫计局职责划入新组建的县卫生健康局。',
  中心医院: '6月，由渡口县人民医院牵头组建医共体，正式更名为渡口县中心医院。',
  水务集团: '年初，渡口县自来水公司完成公司制改革，并整合污水处理厂，组建为渡口县水务集团有限公司。',
}

/** What became of an organisation is told in a sentence with other words between its two names. */
const renamed = folder('renamings told with words between', [
  each(years(2017, 2020), (year) => [
    `总结/卫${year}.txt`,
    `${year < 2019 ? '渡口县卫生和计划生育局' : '渡口县卫生健康局'}${year}年工作总结\n${year === 2019 ? told.卫健局 : ''}${A(year % 10)}`,
  ]),
  each(years(2017, 2020), (year) => [
    `总结/医${year}.txt`,
    `${year < 2019 ? '渡口县人民医院' : '渡口县中心医院'}${year}年工作总结\n${year === 2019 ? told.中心医院 : ''}${A((year % 10) + 3)}`,
  ]),
  each(years(2017, 2020), (year) => [
    `总结/水${year}.txt`,
    `${year < 2019 ? '渡口县自来水公司' : '渡口县水务集团有限公司'}${year}年工作总结\n${year === 2019 ? told.水务集团 : ''}${A((year % 10) + 5)}`,
  ]),
])

/** Companies by their full, their usual and their shortest names, and one year's report under another kind of title than the next one's. */
const companies = folder('companies by long and short names, and titles that change', [
  each(years(2017, 2020), (year) => [
    `${['桐州城投', '桐州市城市建设投资（集团）有限公司'][year % 2]}${year}.txt`,
    `${['桐州城投', '桐州市城市建设投资（集团）有限公司'][year % 2]}${year}年${year % 3 ? '工作总结' : '工作报告'}\n${A(year % 10)}`,
  ]),
  each(years(2017, 2020), (year) => [
    `公交${year}.txt`,
    `${['市公交公司', '桐州市公共交通有限责任公司'][year % 2]}${year}年工作总结\n${A((year % 10) + 3)}`,
  ]),
  each(years(2017, 2020), (year) => [
    `水${year}.txt`,
    `${year % 2 ? `在桐州水务集团${year}年度工作会议上的报告` : `桐州水务集团有限公司关于${year}年工作情况的报告`}\n${A((year % 10) + 5)}`,
  ]),
])

/** Congresses of December hear of the year that ends, those of January of the one that has ended: one report a year either way. */
const december = folder(
  'congresses of December and of January',
  (
    [
      ['莲塘区人民法院工作报告', '法院'],
      ['莲塘区人民检察院工作报告', '检察院'],
      ['政府工作报告', '政府'],
    ] as const
  ).map(([title, name], i) =>
    each(years(2018, 2021), (year) => {
      const date = year === 2020 || year === 2021 ? `${year - 1}年12月2${i}日` : `${year}年1月1${i}日`
      return [
        `${name}${date.replace(/[年月]/g, '.').replace('日', '')}.txt`,
        `${title}\n——${date}在莲塘区第七届人民代表大会第${zh(year - 2017)}次会议上\n${G(year, name === '政府' ? '莲塘区人民政府' : `区人民${name}`, i)}`,
      ]
    }),
  ),
)

export const awkwardFolders: readonly InventedFolder[] = [drafts, renamed, companies, december]
