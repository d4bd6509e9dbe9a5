/** What the toolbar of a comparison does. */
import './views.ts'
import './work-line.ts'
import './common-wording.ts'
import './row-links.ts'
import './steps.ts'
