/** Runs in a process of its own, beside that which makes the pages: writes the data of the archive that was built last from the folder that it is called with, and the copies of its originals. */
import { openArchive } from '../archive/open.ts'
import { PutFiles, type FilesPut, type SiteToFill } from '../archive/output/put-files.ts'
import { workAside } from '../archive/work/aside.ts'
import { writeComparisonData, writeData, writeOriginals, writeReportData } from './data.ts'

/** Ends with the build that waits for it, of whose end nothing is heard while files are made one after the other. */
class FilesOfBuild extends PutFiles {
  private readonly build = process.ppid

  override put(path: string, key: string, content: () => string | Uint8Array): void {
    if (process.ppid !== this.build) process.exit(1)
    super.put(path, key, content)
  }
}

await workAside(([corpus], given: SiteToFill): FilesPut => {
  const archive = openArchive(process.cwd(), corpus!)
  const site = new FilesOfBuild(given)
  writeOriginals(archive, site)
  writeComparisonData(archive, site)
  writeReportData(archive, site)
  writeData(archive, site)
  return site.end()
})
