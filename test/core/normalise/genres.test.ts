import { expect, test } from 'vitest'
import { genreOf, genreOfOpening, genreOfTitle, genres, partsOfGenre } from '../../../src/core/normalise/genres/index.ts'
import { normalised } from './normalised.ts'

test('every pattern of a genre is shown by its example, and no example tells another genre', () => {
  for (const genre of genres) {
    for (const { pattern, example } of [...genre.titles, ...genre.headings]) expect(pattern.test(example.replace(/\s/g, '')), example).toBe(true)
    for (const { example } of genre.titles)
      expect(genreOfTitle(example)?.kind, `${example} is a title of another genre, too, which stands before it in genres/index.ts`).toBe(genre.kind)
    for (const { example } of genre.openings) expect(genreOfOpening(example)?.genre.kind, example).toBe(genre.kind)
    for (const { example, parts } of genre.headings) expect(partsOfGenre(genre, example), example).toEqual(parts)
  }
  expect(new Set(genres.map(({ kind }) => kind)).size).toBe(genres.length)
  expect(genreOf('no-such-kind').kind).toBe('other')
})

test.each<[string, string, unknown, string[]]>([
  [
    'a report on law-based government has the chapters that are prescribed for it',
    `石溪县2023年法治政府建设年度报告

一、推进法治政府建设的主要举措和成效
全年清理规范性文件31件，办理行政复议案件12件。
二、存在的不足和原因
一是基层执法力量薄弱。二是普法形式单一。
三、党政主要负责人履行推进法治建设第一责任人职责的情况
县长主持学法会议6次，听取专题汇报4次。
四、下一年度推进法治政府建设的主要安排
（一）充实基层执法队伍
（二）改进普法形式
`,
    { kind: 'rule-of-law', year: 2023, reviewedYear: 2023, planYear: 2024 },
    ['work', 'problems', 'work', 'plans'],
  ],
  [
    'a report on disclosure has six chapters by form',
    `石溪县2023年政府信息公开工作年度报告

一、总体情况
全年通过网站发布信息2300条，回应关切56次。
二、主动公开政府信息情况
规章制发0件，规范性文件制发4件，许可处理决定870件。
三、收到和处理政府信息公开申请情况
全年收到申请21件，均已按期答复。
四、政府信息公开行政复议、行政诉讼情况
全年没有复议和诉讼。
五、存在的主要问题及改进情况
一是公开内容更新不够及时。二是解读形式较为单一。下一步，将按季度检查更新，增加图解。
六、其他需要报告的事项
全年没有收取信息处理费。
`,
    { kind: 'disclosure', year: 2023, reviewedYear: 2023, planYear: 2024 },
    ['work', 'problems', 'plans', 'work'],
  ],
  [
    'a department sums up its year and plans the next',
    `石溪县水利局2023年工作总结和2024年工作计划

一、2023年工作总结
全年修渠三十里，加固水库两座。
二、2024年工作计划
（一）疏浚东渠
（二）更换闸门
`,
    { kind: 'department', year: 2023, reviewedYear: 2023, planYear: 2024 },
    ['work', 'plans'],
  ],
])('%s', (_, text, fields, parts) => {
  const report = normalised(text)
  expect(report).toMatchObject(fields as object)
  expect(report.parts.filter(({ found }) => found).map(({ part }) => part)).toEqual(parts)
})

test('each genre has its own parts without which a report is in doubt', () => {
  const { messages } = normalised('石溪县2023年法治政府建设年度报告\n\n一、主要举措和成效\n全年清理规范性文件31件，办理行政复议案件12件。\n')
  expect(messages.map(({ id }) => id)).toEqual(['part-problems-not-found', 'part-plans-not-found'])
})

test('a heading that joins a part of the genre with another opens both, and a chapter of tasks before it tells what was done', () => {
  const report = normalised(`石溪县2023年度法治政府建设工作报告
一、坚持统筹推进，压实法治建设责任
县里每月听一次汇报，全年开会12次，清理文件86件。
二、突出重点任务，提升依法行政水平
（一）规范执法。培训乡镇执法队员210人，抽查案卷340本，退回重做11本。
（二）化解争议。调解中心3月挂牌，全年收案92件，调成了71件。
三、存在的问题及2024年打算
当前，我县法治建设还存在一些不足：一是乡镇执法力量不足，一人管着好几摊。二是文书质量不高，退回重做的不少。
2024年，全县将在以下几方面用力：
充实乡镇执法力量，每个队补足十人。
提高文书质量，每季度评查一次案卷。`)
  expect(report.parts.filter(({ found }) => found).map(({ part }) => part)).toEqual(['work', 'problems', 'plans'])
  expect(report.work.map(({ lead }) => lead)).toEqual(expect.arrayContaining(['规范执法', '化解争议']))
})
