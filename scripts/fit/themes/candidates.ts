import { themeCandidates } from '../subject-candidates.ts'

/**
 * The themes that readers see, with the words by which texts may name them: the subjects of the comparison, less those that a reader would not keep apart, and with
 * those apart that a reader would not join. What the comparison knows stays as it is. How much a word says of its theme is counted by `words.ts`.
 */
export function readersCandidates(): Record<string, readonly string[]> {
  const themes = new Map(Object.entries(themeCandidates).map(([name, words]) => [name, new Set([name, ...words.split(' ')])]))
  for (const [from, to] of Object.entries(renamed)) {
    const words = themes.get(from)!
    themes.delete(from)
    words.delete(from)
    themes.set(to, new Set([to, ...(themes.get(to) ?? []), ...words]))
  }
  for (const [name, words] of Object.entries(added)) themes.set(name, new Set([...(themes.get(name) ?? [name]), ...words.split(' ')]))
  for (const [name, words] of Object.entries(takenOut)) for (const word of words.split(' ')) themes.get(name)!.delete(word)
  return Object.fromEntries([...themes].map(([name, words]) => [name, [...words].filter((word) => word.length > 1)]))
}

/** Names of two words that no text has side by side give way to what a reader would say; what is only another word for a theme joins it. */
const renamed: Readonly<Record<string, string>> = {
  安全生产: '公共安全',
  房地产风险: '房地产',
  房价住房: '住房',
  看病就医: '医疗卫生',
  债务风险: '政府债务',
  增收富民: '居民收入',
}

/** What readers would also look for under a theme, and the two themes that had none of their own. */
const added: Readonly<Record<string, string>> = {
  公共安全: '安全生产 韧性城市 城市韧性',
  风险隐患: '风险 隐患 风险防范 风险防控 重大风险 防范化解 国家安全 统筹发展和安全 风险挑战 化险',
  房地产: '房地产市场 商品房 房企 楼市',
  政府债务: '地方债务 还本付息 债务风险 平台公司 法定债务',
  政府效能: '行政 落实不到位',
  产业升级: '产能 产能过剩 过剩产能 去产能 增产不增效 产业生态',
  企业经营: '账款 拖欠',
  金融: '信贷 货币 金融生态',
  新兴产业: '新经济 新赛道 新业态',
  外贸开放: '贸易 多边贸易 国际循环 外向度',
  民生: '群众生活 生活困难 急难愁盼',
  经济运行: '需求 高质量发展 世界经济 发展方式 经济增长 经济环境',
  // Neither nature nor sports, though their words stand within these.
  营商环境: '市场环境 政策环境 投资环境 发展环境 创业环境',
  法治: '法治环境',
  改革: '改革创新',
  就业: '就业环境',
  科技创新: '创业生态 创新环境',
  消费: '消费环境',
  交通: '交通环境',
  文化旅游: '旅游环境',
  社会治理: '社会环境 治安环境',
  执法监管: '运动式',
}

/** What names no theme, though a word of one stands within it: neither nature nor sports, no science, no peace and order. */
export const ofNone: readonly string[] =
  '国际环境 和平环境 舆论环境 体制环境 政治生态 群众运动 政治运动 创新意识 创新精神 稳定向好 稳中向好 经济稳定 稳定增长 稳定运行'.split(' ')

/** Words that go with so many subjects, or in another sense (健康发展, 产业韧性), that they would bring in what is not meant. */
const takenOut: Readonly<Record<string, string>> = {
  公共安全: '风险 风险隐患 风险防控 重大风险 防范化解 统筹发展和安全 国家安全 韧性 隐患',
  城市管理: '治理水平',
  营商环境: '国际化',
  区域合作: '区域',
  住房: '房地产',
  社会治理: '矛盾',
  数字经济: '智能化',
  区域平衡: '不充分',
  交通: '堵点',
  人口老龄化: '人口',
  医疗卫生: '健康',
  特色种养: '加工',
  主题党日: '单一',
}

/** A theme that is part of a wider one: what belongs to it belongs to the wider one too. */
export const within: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries({
    教育: '学位供给 教学质量',
    养老托育: '养老服务 幼儿托育',
    财政: '政府债务 财政收支 预算绩效',
    组织生活: '三会一课 主题党日 民主评议',
    党员管理: '发展党员 流动党员 先锋作用',
    党组织建设: '组织覆盖',
    责任落实: '责任传导 督促指导 考核问责',
    学习教育: '学习形式 学习深度',
    意识形态宣传: '宣传报道 网络舆情',
    干部队伍: '干部选育 本领能力',
    作风担当: '担当不足 文山会海',
    联系群众: '调研走访',
    科技创新: '核心技术 研发载体 成果转化',
    生态环境: '水环境 空气质量 固废土壤',
    交通: '轨道公交 道路建设 停车秩序',
    农业农村: '粮食耕地 特色种养 村级集体经济 农村环境',
    企业经营: '龙头带动 融资成本 政策兑现',
    投资项目: '项目推进',
    城市建设: '城中村旧改',
    城市管理: '市容环境',
    政府效能: '办事便利',
    数字经济: '数据共享',
    文化: '文艺精品',
    文明建设: '志愿队伍',
    水利: '供水',
    公共安全: '消防火患 燃气管道 道路交通安全 自然灾害 食品药品',
  }).flatMap(([wide, narrow]) => narrow.split(' ').map((name) => [name, wide])),
)
