/** Words by which a passage says that what was planned is not finished: 尚未, 推迟, 暂缓, 首期. They are set phrases of the genre. */
const unfinished =
  /尚[未待在需]|还[在没未需要]|仍[在未需]|没有.{0,6}(?:铺开|推开|落地|批|动工|安排|完成|到位|启动)|未.{0,4}(?:完成|动工|启动|到位|开工)|推迟|暂缓|缓建|停[留在]|洽谈|协商|比选|意向|试用|试行|初审|初步设计|前期工作|过半|首期|其余/u

/** True where a passage says of itself that what it tells is unfinished. */
export function saysUnfinished(passage: string): boolean {
  return unfinished.test(passage)
}
