import type { KnownWord } from '../known-word.ts'

/** Words by which an admission says that the weakness is no new one. Each stands in the admissions of three organisations or more; 仍 and 还 alone say nothing: new problems have them as often. */
export const persistenceWords: readonly KnownWord[] = [
  ['仍然', '渗漏仍然较多'],
  ['依然', '水价依然偏低'],
  ['仍未', '漏点仍未封堵'],
  ['反弹', '私挖鱼塘有所反弹'],
  ['回潮', '吃喝之风回潮'],
  ['抬头', '盗采苗木抬头'],
  ['再次', '水质再次下降'],
  ['老大难', '排涝成了老大难'],
  ['老问题', '渠道淤积是老问题'],
  ['顽疾', '堤脚堆土的顽疾'],
  ['痼疾', '迟报瞒报的痼疾'],
  ['历史欠账', '泵站检修有历史欠账'],
  ['长期积累', '长期积累的淤泥'],
  ['(?:尚|还|并)?未(?:得到|从)?根本', '渍涝未根本消除'],
  ['没有(?:得到|从)?根本', '缺水没有从根本上解决'],
]
