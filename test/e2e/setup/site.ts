/** Finds or installs the browser and builds the sample archive, once for all browser tests, and serves it as a static host would. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sirv from 'sirv'
import type { TestProject } from 'vitest/node'
import { browserPath } from '../../../scripts/browser/chromium.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Path of the browser. */
    browser: string
    /** Address of the served sample archive, with a final slash. */
    site: string
    /** Folder of the built sample archive. */
    siteFolder: string
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  project.provide('browser', browserPath())
  const { folder, address, remove } = await buildSite('content')
  project.provide('site', address)
  project.provide('siteFolder', folder)
  return remove
}

/** A built and served site. */
export interface BuiltSite {
  readonly folder: string
  /** With a final slash. */
  readonly address: string
  readonly remove: () => Promise<void>
  /** Serves it no longer, and leaves it. */
  readonly stop: () => Promise<void>
}

/**
 * Builds a site from a folder of originals and serves it as a static host would, below the path that the settings name.
 * @param settings variables of the environment: `CACHE`, `SITE`, `BASE`.
 * @param folder that of a site that was built before, which is built anew; else a new one.
 */
export async function buildSite(
  corpus: string,
  settings: Readonly<Record<string, string>> = {},
  folder: string = mkdtempSync(join(tmpdir(), 'duizhao-site-')),
): Promise<BuiltSite> {
  execFileSync('npm', ['run', '--silent', 'build', '--', '--outDir', folder], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...environment(), CORPUS: corpus, ...settings },
  })
  const base = settings['BASE'] ?? ''
  const server = await serveFolder(folder, base)
  const stop = async (): Promise<void> => {
    await new Promise((resolve) => server.close(resolve))
  }
  return {
    folder,
    address: `http://localhost:${(server.address() as AddressInfo).port}${base}/`,
    stop,
    async remove() {
      await stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** The environment without what the test runner tells the programs that it tests: a site is built as any reader would build it. */
function environment(): NodeJS.ProcessEnv {
  const told = /^(?:VITEST|VITE_|BASE_URL$|MODE$|DEV$|PROD$|SSR$|TEST$|NODE_ENV$)/
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !told.test(name)))
}

function serveFolder(folder: string, base: string): Promise<Server> {
  const serve = sirv(folder, { extensions: ['html'] })
  const server = createServer((request, response) => {
    const refuse = (): void => {
      response.statusCode = 404
      response.end()
    }
    if (!request.url?.startsWith(`${base}/`)) {
      refuse()
      return
    }
    request.url = request.url.slice(base.length)
    serve(request, response, refuse)
  })
  return new Promise((resolve) =>
    server.listen(0, () => {
      resolve(server)
    }),
  )
}
