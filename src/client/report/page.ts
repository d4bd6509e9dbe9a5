/** The script of a report's page. */
import './permalinks.ts'
import './contents.ts'
import './original.ts'
import './common-wording.ts'
import './figures.ts'
import './searched.ts'
