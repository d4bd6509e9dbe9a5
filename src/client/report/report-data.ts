import type { ReportData } from '../../view/downloads/common-wording-file.ts'
import { reportIn, type PackedReports } from '../../view/packed.ts'
import { fetchPacked } from '../unpack.ts'

/**
 * What browsers know of a report; null where it can't be had.
 * @param path of the file that has it.
 */
export async function fetchReportData(path: string, address: string): Promise<ReportData | null> {
  return reportIn(await fetchPacked<PackedReports<ReportData>>(path), address)
}
