/**
 * A process of its own, so that indexing goes on while pages are made and its memory is its own: makes the search indexes that are missing of the archive
 * that was built last. Its only argument is the corpus folder; it runs in the project's folder.
 */
import { openArchive } from '../open.ts'
import { Indexes } from './search-index.ts'

await new Indexes(process.cwd()).makeMissing(openArchive(process.cwd(), process.argv[2]!))
