/** Runs in a process of its own, beside that which makes the pages: writes the data of the archive that was built last from the folder that it is called with, and the copies of its originals. */
import { openArchive } from '../archive/open.ts'
import { PutFiles, type FilesPut, type SiteToFill } from '../archive/output/put-files.ts'
import { workAside } from '../archive/work/aside.ts'
import { writeComparisonData, writeData, writeOriginals, writeReportData } from './data.ts'

await workAside(([corpus], given: SiteToFill): FilesPut => {
  const archive = openArchive(process.cwd(), corpus!)
  const site = new PutFiles(given)
  writeOriginals(archive, site)
  writeComparisonData(archive, site)
  writeReportData(archive, site)
  writeData(archive, site)
  return site.end()
})
