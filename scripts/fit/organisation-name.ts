/** One name for all that an organisation was called: 光明新区管委会 became 光明区人民政府. */
export function organisationOf(name: string): string {
  return name
    .replace(/^中华人民共和国(?=国务院)/, '')
    .replace(/(?:人民)?政府$|管(?:理)?委(?:员)?会$/, '')
    .replace(/新区$/, '区')
}
