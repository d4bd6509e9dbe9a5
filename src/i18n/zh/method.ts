import type { Signal } from '../../core/compare/links/index.ts'
import { measured, thresholds } from './method-tables.ts'

/** Of how many verdicts how many are shared by readers. */
interface Shared {
  readonly right: number
  readonly said: number
}

/** What every signal of the similarity of two items is. */
const signals: Record<Signal, string> = {
  leadPairs: '引导句的字对重合（按字对的稀有程度加权的余弦）',
  wholePairs: '全文的字对重合',
  leadMeaning: '引导句的词向量相似度',
  wholeMeaning: '全文的词向量相似度',
  leadThemes: '引导句所属主题的重合',
  wholeThemes: '全文所属主题的重合',
  complaints: '所指不足之处的重合',
  distance: '两项在各自列表中位置的距离',
  pairsAhead: '字对重合领先其他候选的程度',
  meaningAhead: '词向量相似度领先其他候选的程度',
  themesAhead: '主题重合领先其他候选的程度',
  sharedSubjects: '主题词两项共有的比重（几何平均）',
  coveredSubjects: '同上，取较高的一项',
  subjectsAhead: '首句主题词的共有程度领先其他候选多少',
  leadElsewhere: '一项的首句在另一项中出现的程度',
  leadElsewhereAhead: '同上，领先其他候选多少',
  neighbours: '两份清单中前后相邻的条目是否也相近',
  rarestShared: '两项共有的主题词中最少见的一个有多少见',
  firstSubjects: '两项开头的主题词有多相近',
  subjectMeaning: '主题词的词向量相似度',
  subjectMeaningAhead: '同上，领先其他候选的程度',
  rarestWord: '两项全文共有的词中最少见的一个有多少见',
  sharedWords: '两项全文共有的词合计有多少见（对数）',
  sharedNames: '一项引号中的名称见于另一项',
}

/** What every signal of an answer is. */
const answerSignals = {
  best: '最可能被引用的一句（对数几率）',
  second: '其次的一句（对数几率）',
  shared: '共有字对权重的对数',
  rare: '共有稀有字对权重的对数',
  answered: '有语句说到的分句所占比重',
  covered: '各分句用词被一句话说到的平均比重（平方根）',
  bestClause: '说得最全的分句的比重',
  unfinished: '最相近的一句说明尚未完成',
  length: '计划的长度（对数）',
  kinship: '这份回顾是否同一家单位的：对其他计划说得如何（0至1）',
}

/** Every rule, threshold and formula in words; their values come from the code itself. */
export const method = {
  title: '方法',
  description: '本站如何整理、对照和统计报告：每一条规则、阈值与公式，实测质量，局限，数据下载与引用方式。',
  lead: '本页的规则、阈值和词表直接取自本站的程序，程序改动，本页随之改动。',
  contents: '目录',
  name: '名称',
  value: '值',
  meaning: '含义',
  limits: {
    title: '读前须知',
    points: [
      '文字的对照只说明报告怎么说，从不说明实际怎么做。',
      '“未见表述”不等于没有做；问题不再提出，不等于已经解决。',
      '缺少某年的报告，是档案的空缺，不是问题的消失；找不到“问题”部分，不等于没有问题。',
      '两个候选几乎相等或依据不足时，写明“无法判断”，并列出两者。',
      '每个判断都附有依据、分值与规则，都可由人更正；人工更正优先，并注明是人工所为。',
      '被遮盖的数字（***、X次）是未知数，从不当作零。',
    ],
  },
  reading: {
    title: '从原件到文本',
    text: '原件按扩展名读取，解码后的全文逐字编号。每个非空白字符要么属于某一段，要么记入删除记录，不会丢失；原文的错字保留，不作改动。',
    formats: '可读取的格式',
    removals: '删除规则',
    removalsNote: '下列文字不属于报告，从正文中除去并记入该报告的删除记录。先后次序即规则的次序；格式本身标明的（如页眉、脚注号）先行除去。',
    reason: '原因',
    byFormat: '据格式除去',
    byRule: '据规则除去',
    structure: '条目',
    structureText:
      '结构由标号承载：一、→（一）→ 1. → 段内的一是、二是。标题、引导语和位置划出工作、问题、原因、计划等部分；没有标题的，从“存在的不足”“下一步”等引导语起划分。问题以一条自足的不足为一项，计划以自成一段或自有引导句的最低一级为一项。',
  },
  years: {
    title: '年份与事件',
    text: '年份依次取自档案管理者的填写、标题、正文、文件名；都没有时，由文中提到的事件推断：提到某事件的报告写于该年或之后，取其中最晚的一年，把握从不超过70%。事件的时间据全会公报、规划纲要和开展学习教育的通知。',
    event: '文中的写法（正则表达式）',
    year: '年份',
    current: '该年当年即以之为现时',
  },
  comparison: {
    title: '对照',
    text: '先对齐条目，再在对齐的条目之内比较文字。对齐时去掉标号、年份和套语，数字不计分；文字完全相同的先相连，其余按下列信号的加权和经逻辑函数，估计两条说的是同一件事的把握（数据中的 similarity；不是文字相似度），求整体最优的一对一匹配，而不是逐条贪取；余下的再看是否拆分、合并或移动。相连之后，文字改动的比例另算：只见于一边的字数 ÷ 两边的字数；超过四分之三的，不标改动，改标两边相同的文字（至少三字，长文四字）。',
    formula: '把握 = 1 ÷ (1 + e^−z)，z = 常数 + Σ 权重 × 信号',
    signalsTitle: '信号与权重',
    signal: '信号',
    constant: '常数',
    models: {
      problems: '问题：互为同一条',
      problemsBelonging: '问题：归入',
      plans: '计划：互为同一条',
      plansBelonging: '计划：归入',
      work: '工作',
      coverage: '问题与计划的对应',
    },
    rulesTitle: '连接的规则',
    thresholdsTitle: '阈值',
    ownThreshold: (builtIn: number) => `（本档案自定，程序原为 ${builtIn}）`,
    thresholdsNote: '阈值由标注样本的曲线定出（npm run evaluate -- comparison）。把握从0到1，页面上写作百分数（0.58即约58%）；文字完全相同的为1。',
    followThrough: '计划的呼应',
    followThroughText: (labels: number) =>
      `前一份报告的每项计划，与后一份报告回顾同一年份的部分逐句比较（以句号、分号断句；回顾几年的话与回顾当年的话分开）。每个分句各有自己最相近的一句。先看一句话有多大可能被读者引为回应，再由计划自己的语句得出读者认为“有回应”“至少部分回应”的可能性；都是 1 ÷ (1 + e^−z)，z 由下表的量得出，权重由 ${labels} 条读者标注、换上别家回顾与删去回应的样本拟合（npm run fit），并按读者标注校准。“未见表述”另有一套条件：后一份报告通篇没有语句与计划的名称、分句、主题或数字相通，也没有再次列入计划，回顾不短、不缺、不是几年合写、读取没有疑问，而且读者同意这类判断的比例足够高。其余为无法判断，并说明原因。`,
    followThroughModel: {
      passage: {
        constant: '一句话被引为回应：常数',
        weights: {
          whole: '与整项计划的字对重合',
          clause: '与最近一个分句的字对重合',
          meaning: '与整项计划的词向量相似度',
          stepMeaning: '与最近一句的词向量相似度',
          themes: '与计划主题的重合',
          year: '说的是当年',
          number: '含有数字',
          fullness: '不太短',
        },
      },
      matched: { constant: '有回应：常数', weights: answerSignals },
      answered: { constant: '至少部分回应：常数', weights: answerSignals },
      silent: '通篇不提时读者也认为没有回应的可能性',
      unfinished: '有回应而最相近的一句说明尚未完成、或只说到许多任务之一时，读者认为部分对应的可能性',
    },
    reliability: '所说的可能性有多可信',
    reliabilityText: (labels: number) =>
      `把每家单位排除在拟合之外再判断它的计划，共 ${labels} 条，由语言模型读者按同一份指南逐篇阅读标注。横轴是所说的可能性，纵轴是读者认同的比例；落在斜线上就是说到做到。`,
    verdictsText: (verdicts: Readonly<Record<'matched' | 'partial', Shared>>, silent: Shared & { readonly read: number }) =>
      `按同样的办法：判为“有对应表述”的 ${verdicts.matched.said} 项，读者同意 ${verdicts.matched.right} 项；判为“部分对应”的 ${verdicts.partial.said} 项，同意 ${verdicts.partial.right} 项（标注时特意找了回应弱的计划，平常的计划对得更多）。另把最像没有回应的 ${silent.read} 项与后一份报告全文对读，其中程序通篇未找到语句的 ${silent.said} 项，读者也认为全文未提的只有 ${silent.right} 项：其余换了说法，或再次列入计划，或本不是任务。这远低于所要求的比例，所以“未见表述”目前不作判断，只说未找到。`,
    reliabilityOf: { matched: '有回应', answered: '至少部分回应' },
    reliabilityColumns: { verdict: '判断', stated: '所说的可能性', right: '读者认同', count: '条数' },
    measures: '相似程度',
    measuresText:
      '两份报告的相似程度用年报研究的常用尺度：字对频次（1 + ln n）的余弦、字对集合的雅卡尔系数、按相同次序出现的分句所占字数的比例（Cohen、Malloy、Nguyen，Lazy Prices，2020）。',
  },
  thresholds,
  signals,
  themes: {
    title: '主题',
    text: '问题或计划归入领域词表中其引导句与全文提到最多的主题，引导句计两次，也归入提到得几乎一样多的其他主题；问题还归入字面写出其名称的每个主题。属于几个主题的词，平分计数。某主题只有一个条目、而该条目另有主题的，不单列。词表没有覆盖的，按共有的词归集：反复取尚未归入的条目中最多条目共有的词；再余下的归入“其他”。',
    words: '主题的特征用词：该主题的问题中有此词的比例与其余问题相比，按“用语”一节的公式计分。',
    years: '逐年对照只比较两年都有报告、问题部分都已找到的单位。问题的去留取自各单位的问题脉络。',
    vocabulary: '领域词表',
    vocabularyNote: '主题及其候选用词由人按政府工作报告和党建述职报告的惯用章节拟定；只留下至少三家单位的公开报告都用到的词。',
    limits: {
      sharedItems: '归集所需的最少条目数',
      sharedThemes: '归集的主题最多个数',
      alsoSubject: '强度达到最主要主题的多少，也算归入',
      words: '特征用词的个数',
      keyness: '特征用词的最低分',
      priorItems: '先验相当于多少个条目',
      lasting: '多少份报告提出即为持久',
      listedInPair: '逐年对照中每个主题列出的最多条目',
    },
  },
  terms: {
    title: '用语',
    text: '候选是分词所得的词，以及相邻出现远多于偶然的词组（归一化点互信息，Bouma 2009）。候选定下之后，按字面在全文中计数，与检索一致，不受分词影响。几乎总与同一个词相邻的，是更长用语的一截，以整体代之。列出的只是能指称事物的用语：各单位自己的地名不列；多数报告说什么都会用到的词不列（剩余逆文档频率接近0，Church、Gale 1995）；动词只有像名称那样成团出现、常在句末的才列。列与不列，任何文字都可以查。',
    formulaTitle: '上升与下降',
    formula: 'z = [ln((c₂+α) ÷ (n₂+A−c₂−α)) − ln((c₁+α) ÷ (n₁+A−c₁−α))] ÷ √(1÷(c₁+α) + 1÷(c₂+α))',
    formulaText:
      '带先验的对数优势比（Monroe、Colaresi、Quinn，Fightin’ Words，2008）：c 是次数，n 是字数，下标1为前一年、2为后一年，A 是先验的大小，α 是该词在整个档案中的频率乘以 A。只比较两年都有报告的单位；含有它的报告所占比例也须同向变化。报告页所列“本份突出的用语”用同一公式，以该份报告与同一单位其余各份（没有其余的，与整个档案）相比，再乘以 ln(报告总数 ÷ 含有它的报告数)排序。',
    limits: {
      sampled: '报告不超过这么多份时，在全部报告中查找用语；更多时在其中抽样查找，样本不少于此数之半；计数始终覆盖全部',
      reports: '至少见于多少份报告',
      series: '至少见于多少个单位',
      words: '最多统计多少个词',
      phrases: '每遍最多统计多少个词组',
      phraseOccurrences: '词组至少同现多少次',
      phraseAssociation: '词组的最低归一化点互信息',
      phraseLength: '词组最长多少字',
      phrasePasses: '合并相邻词的遍数',
      drawnPlaces: '查看一个用语的相邻文字时取多少处',
      sameNeighbour: '其中相邻文字相同的比例不低于此值，即为更长用语的一截',
      judged: '出现多少次以上才判断其分布',
      everydayShare: '见于此比例以上的报告，才可能是套话用词',
      everydayClustering: '且成团程度低于此值（比特）',
      verbClustering: '动词的成团程度至少多少才列出（比特）',
      sayingClustering: '成语、习语的成团程度至少多少',
      endsClause: '至少在多大比例的出处位于分句末尾',
      verbEndsClause: '动词至少在多大比例的出处位于分句末尾，至多为1减此值',
      keyness: '上升或下降的最低分（单侧5%）',
      priorCharacters: '先验相当于多少字',
      listed: '每年每表最多列出多少个',
      contained: '长词占短词变化的比例不低于此值时，只列长词',
      keywords: '每份报告最多列出多少个突出的用语',
      keywordOccurrences: '突出的用语在该份中至少出现多少次',
      keywordKeyness: '突出的用语的最低分（双侧5%）',
      keywordPrior: '突出的用语：先验相当于该份报告字数的几倍',
      indexed: '用语索引收多少个',
    },
  },
  commonWording: {
    title: '共同表述',
    text: '各单位报告中一字不差的相同文字。只计字母、汉字和数字，标点与空白不计；同一单位历年之间的重复不算。用抽样指纹（winnowing，Schleimer 等 2003）查找，凡达到最短长度的相同文字必被找到；再逐字核对其起止。比例 = 相同文字的字数 ÷ 该段字数。',
    limits: { run: '最短的相同文字，以字计', window: '每几个相邻片段取一个指纹', named: '每段最多列出几份报告' },
  },
  search: {
    title: '检索',
    text: '逐字检索：输入任意文字，找出所有含有它的段落，不多不少。繁体、全角、大小写视为相同；空白不计；不跨段。多个词之间是“并且”，词前加减号表示排除。',
  },
  measured,
  cite: {
    title: '引用本档案',
    text: '引用单份报告或一组对照，请用其页面上的引用格式。',
    version: (corpus: string, software: string) =>
      `数据版本${corpus}（全部原件的指纹，原件不变则不变），由软件版本${software}生成。引用时可一并注明。`,
  },
}
