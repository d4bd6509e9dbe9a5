import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium, type Browser } from 'playwright-core'

/** Where Chromium and its relatives are installed on Debian, other Linux systems, macOS and Windows. */
const USUAL_PLACES = [
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

/** Starts a headless browser with a fresh profile, installing one first where the machine has none. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: findBrowser() ?? installBrowser(), args: ARGUMENTS })
}

/** Path of an installed browser: the one named by the environment's `CHROMIUM`, or the first in the usual places; null where there is none. */
export function findBrowser(): string | null {
  return [process.env['CHROMIUM'] ?? '', ...USUAL_PLACES, chromium.executablePath()].find((path) => path !== '' && existsSync(path)) ?? null
}

/**
 * Installs a browser: Debian's package where this user may install packages, else the one that Playwright offers for download.
 * @returns its path.
 * @throws where neither way leads to a browser.
 */
export function installBrowser(): string {
  const ways: [string, string[]][] = [
    ['apt-get', ['update', '-qq']],
    ['apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk']],
    ['npx', ['playwright-core', 'install', '--with-deps', 'chromium-headless-shell']],
  ]
  for (const [command, args] of ways) {
    const found = findBrowser()
    if (found) return found
    try {
      execFileSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
    } catch {
      // The next way may succeed.
    }
  }
  const found = findBrowser()
  if (found) return found
  throw new Error(
    'The browser tests need Chromium, and it could not be installed here. Install it, or set CHROMIUM to the path of a Chromium or Chrome.',
  )
}
