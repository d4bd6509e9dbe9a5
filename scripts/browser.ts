/** `npm run browser`: finds the browser of the tests, or installs one, and says where it is. `npm test` does that beside its checks, since an installation mostly waits for the network. */
import { browserPath } from './browser/chromium.ts'

console.log(browserPath())
