import { compactToReport, comparedTexts, FILE_FORMAT, lineToStretches, type ReportFile } from '../../core/compact/index.ts'
import type { Locale } from '../../i18n/locale.ts'
import { fileLinksOf, linksOf, pagePath } from '../../view/address.ts'
import { reportDataPath, reportIn, type PackedReports } from '../../view/packed.ts'
import { unpack } from '../unpack.ts'
import type { RequestedSide } from './protocol.ts'
import { type Side, SideFailure } from './side.ts'

/**
 * Gets a report of the archive from its data file.
 * @throws {SideFailure} where there is no such report, no network, or a file of another version of the site.
 */
export async function fetchReport(
  { address, series, label }: Extract<RequestedSide, { kind: 'archive' }>,
  where: 'earlier' | 'later',
  base: string,
  locale: Locale,
): Promise<Side> {
  const file = fileLinksOf(base)
  const response = await fetch(file(reportDataPath(address))).catch(() => null)
  if (!response) throw new SideFailure({ kind: 'network', side: where })
  if (!response.ok) throw new SideFailure({ kind: response.status === 404 ? 'unknown' : 'network', side: where })
  const together = await unpack<PackedReports<ReportFile>>(response).catch(() => null)
  const data = reportIn(together, address)
  // A file that can be read and does not have the report is of the years around it.
  if (together && !data && Object.values(together).every(({ format }) => format === FILE_FORMAT))
    throw new SideFailure({ kind: 'unknown', side: where })
  if (data?.format !== FILE_FORMAT) throw new SideFailure({ kind: 'outdated', side: where })
  const report = compactToReport(data.report)
  return {
    chosen: { report, found: data.found, series, label, page: linksOf(base, locale)(pagePath(address)), draft: null },
    words: lineToStretches(data.report.words, comparedTexts(report)),
    original: data.source === null ? null : { address: file(data.source) },
  }
}
