/** Of which things less is better, by the names that reports count them by. It stands by itself: pages ask for it as well, and need nothing else of the comparison. */

/** Things of which less is better: to stay below a target is no failure. */
const betterLess =
  /PM|事故|死亡|伤亡|火灾|能耗|水耗|电耗|煤耗|排放|失业|发案|案发|立案|警情|投诉|信访|上访|欠薪|逾期|空置|闲置|贫困人口|贫困发生率|浓度|漏损|负债率|不良率|赤字率|亏损|用时|耗时|时限|差距|成本|损失/iu
/** What was done about such a thing, or by how much it already fell: less of that is not better. */
const workOnIt = /整改|排查|查处|办理|办结|化解|处理|处置|受理|盘活|清理|减少|下降|降低|压减|压缩|降幅/u

/** Whether less of a counted thing is better, by its name. */
export function isLessBetter(of: string): boolean {
  return betterLess.test(of) && !workOnIt.test(of)
}

/** Whether to stay below what was aimed at is no failure: where less is better, and of prices, which a report only wants to keep from rising. */
export function mayStayBelow(of: string): boolean {
  return isLessBetter(of) || /价格|物价|CPI/u.test(of)
}
