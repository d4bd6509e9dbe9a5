import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readIndexFiles, WRITTEN_FOR } from '../../../../src/core/search/pagefind.ts'

/** A file of metadata without records and chunks, as a version of Pagefind would write it: signature, then an array of its version and two empty arrays. */
function metadataOf(version: string): Uint8Array {
  return Uint8Array.from([...Buffer.from('pagefind_dcd'), 0x83, 0x60 + version.length, ...Buffer.from(version), 0x80, 0x80])
}

test('reads the files of the version that is installed', () => {
  const { version } = JSON.parse(readFileSync('node_modules/pagefind/package.json', 'utf8')) as { version: string }
  expect(version).toBe(WRITTEN_FOR)
  expect(readIndexFiles(metadataOf(version))).toEqual({ version, records: [], chunks: [] })
})

test('of another version it says what to look at', () => {
  expect(() => readIndexFiles(metadataOf('9.9.9'))).toThrow(/written by Pagefind 9\.9\.9.*Compare the format.*src\/core\/search\/pagefind/)
})

test('what Pagefind did not write is named', () => {
  expect(() => readIndexFiles(new Uint8Array(20))).toThrow('its signature is missing')
  expect(() => readIndexFiles(metadataOf('1.5.2').subarray(0, 15))).toThrow('ends too early')
})
