/** The prefixes under which this reader knows the vocabularies of Word, by the ends of their addresses: the transitional and the strict edition, and the XML of Word 2003. */
const prefixes: readonly [RegExp, string][] = [
  [/\/wordprocessingml(?:\/2006)?\/main$|office\/word\/2003\/wordml$/, 'w'],
  [/\/officeDocument(?:\/2006)?\/relationships$/, 'r'],
  [/\/officeDocument(?:\/2006)?\/math$/, 'm'],
  [/\/drawingml(?:\/2006)?\/main$/, 'a'],
  [/\/drawingml(?:\/2006)?\/wordprocessingDrawing$/, 'wp'],
  [/\/drawingml(?:\/2006)?\/picture$/, 'pic'],
  [/\/drawingml(?:\/2006)?\/chart$|\/drawing\/2014\/chartex$/, 'c'],
  [/\/drawingml(?:\/2006)?\/diagram$/, 'dgm'],
  [/\/markup-compatibility\/2006$/, 'mc'],
  [/office\/word\/2010\/wordprocessingShape$/, 'wps'],
  [/office\/word\/2010\/wordprocessingGroup$/, 'wpg'],
  [/office\/word\/2010\/wordml$/, 'w14'],
  [/office\/word\/2003\/auxHint$/, 'wx'],
  [/schemas-microsoft-com:vml$/, 'v'],
  [/schemas-microsoft-com:office:office$/, 'o'],
  [/office\/2006\/xmlPackage$/, 'pkg'],
  [/package\/2006\/(?:relationships|content-types)$/, ''],
]

/** The usual prefix of a vocabulary; undefined for one that is not known here. */
export function canonicalPrefix(address: string): string | undefined {
  return prefixes.find(([pattern]) => pattern.test(address))?.[1]
}
