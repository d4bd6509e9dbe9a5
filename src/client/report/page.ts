/** The script of a report's page. */
import './contents.ts'
import './original.ts'
import './common-wording.ts'
import './searched.ts'
