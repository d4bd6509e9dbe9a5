/** A program of its own: prints every pattern that the core, the room of archivists' files and that of views build out of words and parts, when their modules are loaded and a report is read and compared. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'

const built = new Map<string, readonly [source: string, flags: string]>()
globalThis.RegExp = new Proxy(RegExp, {
  construct(target, [pattern, flags]: [string | RegExp, string | undefined]) {
    const made = new target(pattern, flags)
    built.set(String(made), [made.source, made.flags])
    return made
  },
})

const root = join(import.meta.dirname, '../../..')
/** Rooms whose code meets texts that others wrote, and loads without a browser. */
for (const room of ['src/core', 'src/archive/corpus', 'src/view']) {
  const modules = readdirSync(join(root, room), { recursive: true, encoding: 'utf8' }).filter((path) => /(?<!\.d)\.ts$/.test(path))
  for (const path of modules.sort()) await import(join(root, room, path))
}
const { readDocument } = await import('../../../src/core/read/index.ts')
const { normalise } = await import('../../../src/core/normalise/index.ts')
const { compare } = await import('../../../src/core/compare/index.ts')
const { groupIntoSeries } = await import('../../../src/core/series/group.ts')
const { reportFacts } = await import('../../../src/core/series/report-facts.ts')
const { reportSummary } = await import('../../../src/core/series/report-facts.ts')

const report = async (year: number): Promise<ReturnType<typeof normalise>> => {
  const text = `标题：石埠县航道所${year}年度述职报告\n石埠县航道所所长${year}年述职报告\n作为党支部书记，我履行第一责任人职责。\n一、主要工作\n（一）疏浚航道。全年疏浚12公里。\n二、存在问题\n一是渡船失修；二是航标不亮。\n三、${year + 1}年打算\n（一）更换航标。由航标站改组为航标处。\n`
  const { document } = await readDocument(`石埠县/航道所/${year}.txt`, new TextEncoder().encode(text))
  return normalise(document!, { corrections: [{ kind: 'removal', quote: '石埠县', reason: '试' }] })
}
const reports = [await report(2031), await report(2032)]
compare(reports[0]!, reports[1]!, { segment: (text) => [...text] })
groupIntoSeries(
  reports.map((one) =>
    reportFacts(reportSummary(one), { path: one.source.path, fingerprint: one.id, isReport: true, series: null, publish: 'full' }),
  ),
  [],
)
process.stdout.write(JSON.stringify([...built.values()]))
