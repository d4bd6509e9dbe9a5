/** China's divisions of the first level: the full name and the short one that stands for it. */
const divisions: readonly (readonly [full: string, short: string])[] = [
  ['内蒙古自治区', '内蒙古'],
  ['广西壮族自治区', '广西'],
  ['西藏自治区', '西藏'],
  ['宁夏回族自治区', '宁夏'],
  ['新疆维吾尔自治区', '新疆'],
  ['香港特别行政区', '香港'],
  ['澳门特别行政区', '澳门'],
  ...['北京', '天津', '上海', '重庆'].map((name) => [`${name}市`, name] as const),
  ...'河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 云南 陕西 甘肃 青海 台湾'
    .split(' ')
    .map((name) => [`${name}省`, name] as const),
]

/** A name with the short form of the division that it opens with, so that 宁夏回族自治区 and 宁夏 meet. */
export function withShortProvince(name: string): string {
  const division = divisions.find(([full]) => name.startsWith(full))
  return division ? division[1] + name.slice(division[0].length) : name
}

/** The full name of a division by its full or its short name; null where the name is of something else. */
export function fullProvince(name: string): string | null {
  return divisions.find((division) => division.includes(name))?.[0] ?? null
}
