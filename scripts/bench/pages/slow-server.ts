import { existsSync, readFileSync, statSync } from 'node:fs'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'

/** A slow line: milliseconds there and back, and bytes in a millisecond. */
export interface Line {
  readonly roundTrip: number
  readonly bytesPerMillisecond: number
}

/** Lighthouse's mobile setting ("slow 4G"): 150 ms there and back, 1.6 Mbit/s. */
export const slowLine: Line = { roundTrip: 150, bytesPerMillisecond: 1_600_000 / 8 / 1000 }

/** A file that was sent, and its bytes on the line, headers included. */
export interface Sent {
  readonly path: string
  readonly bytes: number
}

/** A server that behaves as a static host at the end of a slow line would. */
export interface SlowServer {
  /** Address of the site, with a final slash. */
  readonly address: string
  /** Forgets what was sent; the next request opens the connection anew. */
  readonly reset: () => void
  readonly sent: () => readonly Sent[]
  readonly close: () => Promise<void>
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.png': 'image/png',
}
const compressed = new Set(['.html', '.css', '.js', '.json', '.svg', '.txt'])
const packet = 1460
/** Handshakes of TCP and TLS 1.3 before the first request: one round trip each. Later requests share the connection, as with HTTP/2. */
const handshakes = 2

/**
 * Serves a folder over a slow line: text is compressed with gzip as the commonest hosts do, every request takes a round trip, and all answers
 * share the line. A growing congestion window is not imitated.
 */
export async function serveSlowly(folder: string, line: Line): Promise<SlowServer> {
  let sent: Sent[] = []
  let connected = false
  // When the line has carried all that was given to it so far.
  let free = 0
  const send = async (response: ServerResponse, body: Buffer): Promise<void> => {
    for (let at = 0; at < body.length; at += packet) {
      const piece = body.subarray(at, at + packet)
      free = Math.max(free, performance.now()) + piece.length / line.bytesPerMillisecond
      const wait = free - performance.now()
      if (wait > 1) await sleep(wait)
      response.write(piece)
    }
    response.end()
  }
  const server = createServer((request, response) => {
    const path = decodeURI(new URL(request.url ?? '/', 'http://localhost').pathname)
    const trips = connected ? 1 : 1 + handshakes
    connected = true
    void sleep(trips * line.roundTrip).then(() => {
      const file = fileOf(folder, path)
      const extension = extname(file ?? '')
      response.statusCode = file ? 200 : 404
      const content = readFileSync(file ?? join(folder, '404.html'))
      const body = compressed.has(extension) || !file ? gzipSync(content) : content
      if (body !== content) response.setHeader('Content-Encoding', 'gzip')
      response.setHeader('Content-Type', types[extension] ?? (file ? 'application/octet-stream' : 'text/html; charset=utf-8'))
      const headers = 200
      sent.push({ path, bytes: body.length + headers })
      void send(response, body)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, resolve))
  return {
    address: `http://localhost:${(server.address() as AddressInfo).port}/`,
    reset() {
      sent = []
      connected = false
      free = 0
    },
    sent: () => sent,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

function fileOf(folder: string, path: string): string | null {
  const file = join(folder, path.endsWith('/') ? `${path}index.html` : path)
  return existsSync(file) && statSync(file).isFile() ? file : null
}
