import { accountabilityBody as A, governmentBody as G } from './grouped.ts'
import { each, folder, years, zh, type InventedFolder } from './maker.ts'

/** A prefecture city's governments in one flat folder, with record heads, zeros written as letters, and other documents among them. */
const prefecture = folder(
  'a prefecture city, flat, with record heads',
  [
    each(years(2009, 2016), (year) => [
      `清川市_${year}_report.txt`,
      `标题：${year % 3 ? `${year}年清川市政府工作报告` : `政府工作报告——${year}年2月3日在清川市第三届人民代表大会第${zh(year - 2008)}次会议上`}\n发文单位：${year % 2 ? '清川市人民政府' : '清川市政府办公室'}\n发文时间：${year}-02-1${year % 10}\n报告人：${year % 4 ? '清川市人民政府市长 高某' : '市长 高某'}\n来源URL：http://a.example/${year}.html\n\n正文：\n${G(year, '市人民政府')}`,
    ]),
    each(years(2010, 2015), (year) => [
      `泗水源县${year}.txt`,
      `标题：${year}年政府工作报告\n年份：${year}\n====================\n\n政府工作报告\n\n——${year}年1月12日在泗水源县第九届人民代表大会第二次会议上泗水源县人民政府县长何某\n\n${G(year, '县人民政府', 3)}`,
    ]),
    each(years(2010, 2015), (year) => [
      `${year + 3}_${zh(year, 'O')}年临河区政府工作报告.txt`,
      `二Ｏ${zh(year, 'Ｏ').slice(2)}年临河区人民政府工作报告\n\n${G(year, '区人民政府', 5)}`,
    ]),
  ],
  [
    [
      '泗水源县2013决议.txt',
      '泗水源县第九届人民代表大会第四次会议关于政府工作报告的决议\n（2013年1月15日通过）\n会议听取和审议了县长何某所作的政府工作报告，决定批准这个报告。\n',
    ],
    ['清川市2012.txt', '清川市第三届人民代表大会第四次会议隆重开幕\n2月3日，市长代表市人民政府向大会作政府工作报告。大会应到代表412人。\n'],
  ],
)

const menu = '岚江省人民政府\n首页\n|\n政务公开\n|\n网站地图\n|\n无障碍\n登录\n当前位置：\n首页\n>>\n政府工作报告\n'
const foot = '\n岚ICP备01234567号\n主办：岚江省人民政府办公厅\n版权所有：岚江省人民政府\n'

/** A province over 25 years as its site had it, with its court and its procuratorate. */
const province = folder('a province over 25 years, with the menus of its site', [
  each(years(2000, 2024), (year) => [
    `岚江省_${year}_report.txt`,
    `标题：${year % 4 === 1 ? '政府工作报告' : `岚江省${year}年政府工作报告`}\n发文单位：岚江省人民政府\n发文时间：${year % 5 ? `${year}-01-21` : '未知'}\n来源URL：http://b.example/${year}\n\n正文：\n${year % 3 ? menu : ''}${year % 2 ? '政府工作报告\n' : ''}—在岚江省第${zh((year % 5) + 1)}届人民代表大会第一次会议上\n岚江省${year % 7 ? '' : '人民政府代'}省长 钟某\n（${zh(year)}年一月二十日）\n${G(year, year % 2 ? '省人民政府' : '岚江省人民政府')}${year % 3 ? foot : ''}`,
  ]),
  each(years(2015, 2020), (year) => [
    `岚江省高院_${year}.txt`,
    `岚江省高级人民法院工作报告\n——${year}年1月22日在岚江省第五届人民代表大会第一次会议上\n岚江省高级人民法院院长 冯某\n各位代表：\n我代表省高级人民法院报告工作，请予审议。\n一、${year - 1}年工作回顾\n审结案件${year + 70}件，同比上升。\n二、${year}年工作安排\n抓好执行，建好队伍，审好${year - 1900}类案件。\n`,
  ]),
  each(years(2015, 2020), (year) => [
    `岚江省检察院_${year}.txt`,
    `岚江省人民检察院工作报告\n（${year}年1月22日在岚江省第五届人民代表大会第一次会议上）\n检察长 陈某\n各位代表：\n我代表省人民检察院报告工作，请予审议。\n一、${year - 1}年工作情况\n办理案件${year + 30}件，追捕${year - 1990}人。\n二、${year}年工作安排\n强化监督，办好公益诉讼${year - 1950}件。\n`,
  ]),
])

/** Party committees of provincial organs, one folder an organisation: masked names, abbreviations, missing years and names. */
const organs = folder('Party committees of provincial organs, a folder each', [
  [
    ['省发改委/2018年机关党委书记述职.txt', `省发改委机关党委书记2018年度述职报告\n${A(1)}`],
    ['省发改委/省发展和改革委员会2019.txt', `中共岚江省发展和改革委员会机关委员会书记2019年述职报告\n${A(2)}`],
    ['省发改委/述职.txt', `XX委机关党委书记抓基层党建述职报告\n一年来，认真贯彻党的十九届五中全会精神，做好疫情防控。\n${A(3)}`],
    ['省发改委/2021.txt', `委机关党委书记2021年度述职报告\n${A(4)}`],
  ],
  [
    ['省生态环境厅/2017环保厅.txt', `省环保厅机关党委书记2017年度述职报告\n${A(5)}`],
    ['省生态环境厅/2018环保厅.txt', `岚江省环境保护厅机关党委书记2018年度述职报告\n${A(6)}`],
    ['省生态环境厅/2019.txt', `岚江省生态环境厅机关党委书记2019年度述职报告\n${A(7)}`],
    ['省生态环境厅/述职（2020年）.txt', `抓基层党建工作述职报告\n2020年以来，机关党委认真履职。\n${A(13)}`],
  ],
  [
    ['省直机关工委/2019.txt', `省直工委书记2019年度述职报告\n${A(8)}`],
    ['省直机关工委/2020.txt', `省直机关工委书记2020年度述职报告\n${A(9)}`],
    ['省直机关工委/２０２１.txt', `○○工委书记２０２１年度述职报告\n${A(10)}`],
  ],
])

/** Folders of other kinds of organisation, with names as people give them. */
const others: readonly InventedFolder[] = [
  folder('hospitals', [
    [
      ['青岭市三院/2019年院党委书记述职.txt', `院党委书记2019年度抓基层党建述职报告\n${A(1)}`],
      ['青岭市三院/青岭市第三人民医院2020述职.txt', `青岭市第三人民医院党委书记2020年度述职报告\n${A(2)}`],
      ['青岭市三院/市三院党建述职（2021）.txt', `述职报告\n市三院党委书记 刘某某\n2021年，我院党委认真履职。\n${A(3)}`],
      ['青岭市三院/述职报告（2022年）.txt', `XX医院党委书记述职报告\n（2022年度）\n2022年以来，工作如下。\n${A(4)}`],
    ],
    [
      ['妇幼/2021年市妇幼保健院述职.txt', `市妇幼保健院党总支书记2021年度述职报告\n${A(6)}`],
      ['妇幼/2022年妇幼院述职.txt', `妇幼院党总支书记2022年度述职报告\n${A(7)}`],
    ],
    [
      ['中医院/2021.txt', `青岭市中医院党委书记2021年度述职报告\n${A(8)}`],
      ['中医院/2022.txt', `市中医医院党委书记2022年度述职报告\n${A(9)}`],
    ],
  ]),
  folder(
    'towns in one flat folder',
    ['下马关镇', '石沟乡', '韦州街道'].map((town, n) => [
      [`2018${town}述职.txt`, `${town}党委书记2018年度抓基层党建工作述职报告\n${A(n * 10)}`],
      [`${town}党委书记述职（2019）定稿.txt`, `述职报告\n${town}党${town.endsWith('街道') ? '工' : ''}委书记 马某\n（2019年12月）\n${A(n * 10 + 1)}`],
      [`述职报告-${town}-2020年度.txt`, `2020年度抓基层党建述职报告\n${town}　马某\n${A(n * 10 + 2)}`],
      [
        `【公文】${town}2021年度抓党建述职(2).txt`,
        `抓党建 促振兴\n——在全县乡镇（街道）党委书记述职会上的发言\n${town}党委书记 马XX\n${A(n * 10 + 3)}`,
      ],
    ]),
  ),
  folder('colleges of a university', [
    [
      ['机械学院/2018-2019学年述职.txt', `机械与动力工程学院党委书记2018—2019学年述职报告\n${A(1)}`],
      ['机械学院/机械学院2019-2020学年.txt', `河东工业大学机械学院党委书记述职报告（2019-2020学年）\n${A(2)}`],
      ['机械学院/述职 2020-2021.txt', `学院党委书记抓基层党建述职报告\n2020-2021学年\n${A(3)}`],
    ],
    [
      ['外语学院/2019.txt', `外国语学院党总支书记2019年度述职报告\n${A(4)}`],
      ['外语学院/2020.txt', `学院党委书记2020年度述职报告\n${A(5)}`],
    ],
    [
      ['马院/2020马克思主义学院.txt', `马克思主义学院直属党支部书记2020年述职报告\n${A(7)}`],
      ['马院/2021马院.txt', `马院党总支书记二〇二一年述职报告\n${A(8)}`],
    ],
  ]),
  folder(
    'branches of a company, a folder a year',
    ['云岭供电公司', '南陵供电公司', '石河供电公司'].map((name, n) =>
      each(years(2019, 2021), (year) => [`${year}年/${name}.txt`, `国网${name}党委书记${year}年度抓基层党建述职报告\n${A(n * 7 + (year % 10))}`]),
    ),
  ),
  folder('autonomous regions by their short and long names', [
    each(years(2005, 2009), (year) => [
      `宁夏_${year}.txt`,
      `标题：${year % 2 ? '宁夏回族自治区' : '宁夏'}${year}年政府工作报告\n发文单位：${year % 2 ? '自治区人民政府' : '宁夏回族自治区政府'}\n来源URL：http://a.example/${year}\n正文：\n${G(year, '自治区人民政府', 1)}`,
    ]),
    each(years(2005, 2007), (year) => [
      `内蒙古_${year}.txt`,
      `标题：内蒙古自治区政府工作报告(${year}年)\n发文单位：内蒙古自治区人民政府\n来源URL：http://b.example/${year}\n正文：\n${G(year, '自治区人民政府')}`,
    ]),
    each(years(2005, 2007), (year) => [
      `重庆_${year}.txt`,
      `标题：重庆市人民政府工作报告\n年份：${year}\n来源URL：http://c.example/${year}\n正文：\n${G(year, '市人民政府', 2)}`,
    ]),
  ]),
  folder('a school and its head', [
    each(years(2018, 2020), (year) => [
      `河西一中/${year - 1}-${year}学年工作总结.txt`,
      `河西县第一中学${year - 1}—${year}学年工作总结\n${A(year % 10)}`,
    ]),
    each(years(2018, 2020), (year) => [`实验小学/${year}年工作总结.txt`, `实验小学${year}年度工作总结\n${A((year % 10) + 3)}`]),
    each(years(2019, 2020), (year) => [`河西一中/校长述职${year}.txt`, `河西一中校长${year}年述职报告\n${A((year % 10) + 5)}`]),
  ]),
  folder('banks', [
    [
      ['农行云岭支行2019.txt', `中国农业银行云岭市支行党委书记2019年述职报告\n${A(1)}`],
      ['农行2020.txt', `农行云岭市支行党委书记2020年述职报告\n${A(2)}`],
      ['农行2021.txt', `农行云岭支行党委书记2021年述职报告\n${A(3)}`],
    ],
    [
      ['工行云岭支行2019.txt', `工商银行云岭支行行长2019年述职报告\n${A(4)}`],
      ['工行云岭支行2020.txt', `中国工商银行云岭支行行长2020年述职报告\n${A(5)}`],
    ],
  ]),
  folder('organisations of the masses and the discipline committee', [
    [
      ['妇联2019.txt', `清水县妇女联合会党组书记2019年度述职报告\n${A(1)}`],
      ['妇联2020.txt', `县妇联党组书记2020年度述职报告\n${A(2)}`],
    ],
    [
      ['2019团县委.txt', `共青团清水县委书记2019年述职报告\n${A(3)}`],
      ['团县委2020.txt', `团县委书记2020年述职报告\n${A(4)}`],
    ],
    [
      ['纪委2019.txt', `清水县纪委书记2019年述职报告\n${A(5)}`],
      ['县纪委2020.txt', `清水县纪委监委2020年述职报告\n${A(6)}`],
    ],
  ]),
  folder(
    'general names alone, a folder a county',
    ['澄江', '华宁', '易门县'].map((county, n) => each(years(2016, 2018), (year) => [`${county}/${year}.txt`, G(year, '县人民政府', n + 5)])),
  ),
  folder(
    'general names alone, a folder a county in the folder of their city',
    ['澄江', '华宁', '易门县'].map((county, n) =>
      each(years(2016, 2018), (year) => [`玉川市/${county}/${year % 2 ? `${year}/` : ''}政府工作报告${year}.txt`, G(year, '县人民政府', n + 5)]),
    ),
  ),
  folder('a month of delivery in the title is no part of a year', [
    each(years(2015, 2017), (year) => [`${year}.txt`, `${year}年${year === 2016 ? '10月' : ''}清水县政府工作报告\n${G(year, '县人民政府', 3)}`]),
  ]),
  folder('halves of years among the years', [
    each(years(2017, 2019), (year) => [`城管局/${year}.txt`, `清水县城市管理局${year}年工作总结\n${A(year % 10)}`]),
    each(years(2017, 2019), (year) => [`城管局/${year}半年.txt`, `清水县城市管理局${year}年上半年工作总结和下半年工作打算\n${A(9 + (year % 10))}`]),
  ]),
  folder(
    'hidden names alone, a folder each',
    ['甲', '乙', '丙'].map((unit, n) =>
      each(years(2017, 2019), (year) => [`${unit}单位/${year}年述职报告.txt`, `XX局党组书记${year}年度述职报告\n${A(n * 8 + (year % 10))}`]),
    ),
  ),
  folder(
    'districts whose bureaus have one name, in nested folders',
    ['东河区', '西河区', '北坪区'].map((district, n) =>
      each(years(2018, 2020), (year) => [`${district}/教育局/${year}.txt`, `区教育局党委书记${year}年度述职报告\n${A(n * 9 + (year % 10))}`]),
    ),
  ),
  folder('a township that became a town, beside another, in one folder', [
    each(years(2017, 2021), (year) => [`柳湾${year}.txt`, `柳湾${year < 2019 ? '乡' : '镇'}党委书记${year}年度述职报告\n${A(year % 10)}`]),
    each(years(2017, 2020), (year) => [`河湾${year}.txt`, `河湾镇党委书记${year}年度述职报告\n${A(9 + (year % 10))}`]),
  ]),
  folder('bureaus that a reform merged and renamed, as their texts tell, in one folder', [
    each(years(2017, 2020), (year) => [
      `卫生${year}.txt`,
      `清水县卫生${year < 2019 ? '和计划生育' : '健康'}局党组书记${year}年度述职报告\n${year === 2019 ? '机构改革中，原县卫生和计划生育局更名组建为县卫生健康局。\n' : ''}${A(year % 10)}`,
    ]),
    each(years(2017, 2020), (year) => [
      `文化${year}.txt`,
      `清水县文化${year < 2019 ? '体育' : '和旅游'}局党组书记${year}年度述职报告\n${year === 2019 ? '今年，原县文化体育局与县旅游局合并，组建县文化和旅游局。\n' : ''}${A(9 + (year % 10))}`,
    ]),
  ]),
  folder(
    'a folder a year, with the papers of several bodies',
    [
      each(years(2017, 2019), (year) => [
        `${year}两会材料/人大.txt`,
        `清川市人民代表大会常务委员会工作报告\n——${year}年2月3日在清川市第三届人民代表大会第${zh(year - 2015)}次会议上\n${A(year % 10)}`,
      ]),
      each(years(2017, 2019), (year) => [
        `${year}两会材料/法院.txt`,
        `清川市中级人民法院工作报告\n——${year}年2月4日在清川市第三届人民代表大会第${zh(year - 2015)}次会议上\n${A(9 + (year % 10))}`,
      ]),
    ],
    [['2018两会材料/议程.txt', '清川市第三届人民代表大会第三次会议议程\n一、听取和审议政府工作报告；\n二、选举事项。\n']],
  ),
  folder(
    'a prospectus among the yearly summaries',
    [each(years(2017, 2019), (year) => [`文学院/${year}年工作总结.txt`, `文学院${year}年工作总结\n${A(year % 10)}`])],
    [
      ['文学院/2019通报.txt', '文学院宿舍卫生检查情况\n2019年5月检查宿舍60间。\n合格56间，其余限期打扫。\n'],
      ['文学院/2018招生.txt', '文学院2018年招生简章\n现有三个专业。\n计划招收一百二十人，学费每年五千元。\n'],
    ],
  ),
  folder(
    'other documents among the reports',
    [each(years(2019, 2021), (year) => [`${year}.txt`, `${year}年清水县政府工作报告\n${G(year, '县人民政府', 5)}`])],
    [
      ['2020解读.txt', '一图读懂2020年清水县政府工作报告\n2020年1月，县长作政府工作报告，提出新目标，引发代表热议。\n'],
      ['2021名词解释.txt', '2021年政府工作报告名词解释\n1.三链：产业链、供应链、价值链。\n'],
      [
        '2021任务分解.txt',
        '清水县人民政府关于印发2021年政府工作报告重点任务分解方案的通知\n各乡镇人民政府：现将任务分解方案印发给你们，请认真执行。\n',
      ],
    ],
  ),
]

export const inventedFolders: readonly InventedFolder[] = [prefecture, province, organs, ...others]
