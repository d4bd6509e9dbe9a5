/** The script of a comparison's page. */
import './toolbar.ts'
import './export.ts'
import './left.ts'
