/** One name for all that an organisation was called: 光明新区管委会 became 光明区人民政府. */
export function organisationOf(name: string): string {
  return placeOf(name).replace(/新区$/, '区')
}

/** A name without what governments and committees are called by. */
function placeOf(name: string): string {
  return name.replace(/^中华人民共和国(?=国务院)/, '').replace(/(?:人民)?政府$|管(?:理)?委(?:员)?会$/, '')
}

const kinds = [
  ['state', /^国务院$/u],
  ['province', /(?:省|自治区)$|^(?:北京|上海|天津|重庆)市$/u],
  ['city', /市$|自治州$/u],
  ['district', /[区县旗]$/u],
] as const

/** How a new district is called by a file of its reports, where that names it so: what it is grouped by is the same for a district that it became. */
export function nameByFile(organisation: string, file: string): string {
  const asNew = organisation.replace(/区$/, '新区')
  return file.includes(asNew) ? asNew : organisation
}

/** The name of an organisation behind its kind, as keys of measured figures have them: `district, 云水区`. A district is called the same with and without its city. */
function kindAndName(name: string): string {
  const own = organisationOf(name).replace(/^.{2,4}市(?=.{2,3}区$)/u, '')
  return `${kinds.find(([, pattern]) => pattern.test(own))?.[0] ?? 'body'}, ${own}`
}

/** Figures by kind and name, in the order of kinds, each kind as a whole before its organisations. Names that are masked or none name nobody. */
export function byKindAndName<Value, Figures>(
  all: readonly Value[],
  nameOf: (of: Value) => string,
  figuresOf: (of: readonly Value[]) => Figures,
): Record<string, Figures> {
  const named = [...Map.groupBy(all, (each) => kindAndName(nameOf(each)))]
    .filter(([key]) => /^\w+, \p{Script=Han}+$/u.test(key))
    // What never became a district is called a new one, as all of its reports do.
    .map(([key, of]) => [of.every((each) => placeOf(nameOf(each)).endsWith('新区')) ? key.replace(/区$/, '新区') : key, of] as const)
  const order = [...kinds.map(([kind]) => kind), 'body']
  return Object.fromEntries(
    order.flatMap((kind) => {
      const own = named.filter(([key]) => key.startsWith(`${kind}, `)).toSorted(([a], [b]) => (a < b ? -1 : 1))
      const whole = own.length > 1 ? [[kind, figuresOf(own.flatMap(([, of]) => of))] as const] : []
      return [...whole, ...own.map(([key, of]) => [key, figuresOf(of)] as const)]
    }),
  )
}
