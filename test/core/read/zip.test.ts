import { deflateRawSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { zipFits, type ZipEntry } from '../../../src/core/read/zip.ts'

/** A file of an archive that says that it has ten bytes. */
function entry(name: string, bytes: number): ZipEntry {
  return { name, method: 8, crc: 0, size: 10, data: Uint8Array.from(deflateRawSync(Buffer.alloc(bytes, 'a'))) }
}

test('counts what the files of an archive come to, whatever they say', async () => {
  const entries = [entry('a.xml', 2_000_000), entry('b.xml', 2_000_000), entry('picture.png', 9_000_000)]
  expect(await zipFits(entries, /\.xml$/, 4_000_000)).toBe(true)
  expect(await zipFits(entries, /\.xml$/, 3_999_999)).toBe(false)
})
