/** Builds the sample archive once for all browser tests, and serves it as a static host would. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sirv from 'sirv'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the served sample archive, with a final slash. */
    site: string
    /** Folder of the built sample archive. */
    siteFolder: string
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
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
}

/**
 * Builds a site from a folder of originals and serves it.
 * @param cache folder of finished work; by default the usual one.
 */
export async function buildSite(corpus: string, cache?: string): Promise<BuiltSite> {
  const folder = mkdtempSync(join(tmpdir(), 'duizhao-site-'))
  execFileSync('npm', ['run', '--silent', 'build', '--', '--outDir', folder], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, CORPUS: corpus, ...(cache === undefined ? {} : { CACHE: cache }) },
  })
  const server = await serveFolder(folder)
  return {
    folder,
    address: `http://localhost:${(server.address() as AddressInfo).port}/`,
    async remove() {
      await new Promise((resolve) => server.close(resolve))
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function serveFolder(folder: string): Promise<Server> {
  const serve = sirv(folder, { extensions: ['html'] })
  const server = createServer((request, response) => {
    serve(request, response, () => {
      response.statusCode = 404
      response.end()
    })
  })
  return new Promise((resolve) =>
    server.listen(0, () => {
      resolve(server)
    }),
  )
}
