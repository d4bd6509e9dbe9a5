import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium, type Browser } from 'playwright-core'

/** Chromium without windows: a package of Debian, and of Playwright. */
const LEAN_PACKAGE = 'chromium-headless-shell'

/** Where Chromium and its relatives are installed on Debian, other Linux systems, macOS and Windows. The one that can't open a window comes first: it opens pages in half the time. */
const USUAL_PLACES = [
  `/usr/bin/${LEAN_PACKAGE}`,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/microsoft-edge',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/**
 * Parts of a browser that no page needs. Chromium loads the pop-ups of its address bar for every page that is opened, though nobody sees them: half of
 * the work of opening one. A list replaces the one that Playwright gives, whose other entries therefore follow.
 */
const WITHOUT_PARTS = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
]

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  `--disable-features=${WITHOUT_PARTS.join(',')}`,
]

/**
 * Starts a headless browser with a fresh profile.
 * @param path of the browser; by default the one that `browserPath` finds or installs. Programs that run at the same time get it from one that asked before them:
 * two installations at once get in each other's way.
 */
export async function launchBrowser(path = browserPath()): Promise<Browser> {
  // A bare machine sets no locale, and without one the browser saves no file under a Chinese name.
  return chromium.launch({ executablePath: path, args: ARGUMENTS, env: { ...process.env, LC_ALL: 'C.UTF-8' } })
}

/**
 * Path of a browser on this machine, which is installed first where there is none: Debian's package where this user may install packages, else the one that Playwright
 * offers for download.
 * @throws where neither way leads to a browser.
 */
export function browserPath(): string {
  const found = findBrowser()
  if (found) return found
  console.error('No browser found; installing Chromium, which takes a minute.')
  for (const [command, args] of waysToInstall()) {
    if (run(command, args) && findBrowser()) break
  }
  const installed = findBrowser()
  if (installed) return installed
  throw new Error(
    'The browser tests need Chromium, and it could not be installed here. Install it, or set CHROMIUM to the path of a Chromium or Chrome.',
  )
}

/** Path of an installed browser: the one named by the environment's `CHROMIUM`, or the first in the usual places; null where there is none. */
function findBrowser(): string | null {
  return [process.env['CHROMIUM'] ?? '', ...USUAL_PLACES, chromium.executablePath()].find((path) => path !== '' && existsSync(path)) ?? null
}

/** The steps of an installation, one at a time: which package there is, Debian's lists tell only when they have been read. */
function* waysToInstall(): Generator<readonly [command: string, args: readonly string[]]> {
  yield ['apt-get', ['update', '-qq']]
  const browser = isOffered(LEAN_PACKAGE) ? LEAN_PACKAGE : 'chromium'
  // Another installation on the machine is waited for, seconds.
  yield ['apt-get', ['install', '-y', '-qq', '-o', 'DPkg::Lock::Timeout=600', '--no-install-recommends', browser, 'fonts-noto-cjk']]
  yield ['npx', ['playwright-core', 'install', '--with-deps', LEAN_PACKAGE]]
}

/** Whether this machine's package lists have a package. */
function isOffered(name: string): boolean {
  return spawnSync('apt-cache', ['show', name], { stdio: 'ignore' }).status === 0
}

/** How often a step is tried, and milliseconds between two tries: package lists are locked while another program reads them anew. */
const TRIES = 4
const PAUSE = 15_000

/** Runs a step of the installation. Returns whether it succeeded. */
function run(command: string, args: readonly string[]): boolean {
  for (let left = TRIES; left > 0; left--) {
    try {
      execFileSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
      return true
    } catch (error) {
      // A command that is not there will not come by waiting.
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false
      if (left > 1) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE)
    }
  }
  return false
}
