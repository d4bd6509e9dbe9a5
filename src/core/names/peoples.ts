/** The peoples after whom autonomous territories are named, and 各族. Source: the list of the 56 nationalities of China. */
const peoples =
  '各|壮|满|回|苗|维吾尔|土家|彝|蒙古|藏|布依|侗|瑶|朝鲜|白|哈尼|哈萨克|黎|傣|畲|傈僳|仡佬|东乡|拉祜|水|佤|纳西|羌|土|仫佬|锡伯|柯尔克孜|达斡尔|景颇|毛南|撒拉|布朗|塔吉克|阿昌|普米|鄂温克|怒|京|基诺|德昂|保安|俄罗斯|裕固|乌孜别克|门巴|鄂伦春|独龙|塔塔尔|赫哲|高山|珞巴'
/** `仡佬族苗族自治` of a county, a prefecture or a banner; a few go without 族 (哈萨克自治州). */
const autonomous = new RegExp(`(?<=\\p{Script=Han}{2})(?:(?:${peoples})族?){1,8}自治(?=[县州旗])`, 'u')

/** A name with its autonomous territory in the short form, so that 青岩仡佬族苗族自治县 and 青岩县 meet. */
export function withShortTerritory(name: string): string {
  return name.includes('自治') ? name.replace(autonomous, '') : name
}
