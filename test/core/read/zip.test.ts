import { crc32, deflateRawSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { unzip, zipNames } from '../../../src/core/read/zip.ts'
import { zipOf } from './documents.ts'

const all = (): boolean => true

/** An archive of one deflated file that says that it has so many bytes. */
function deflated(content: Buffer, stated: number): Uint8Array {
  const data = deflateRawSync(content)
  const archive = Buffer.from(zipOf({ 'a.xml': data }))
  const central = archive.indexOf(Buffer.from('PK\u0001\u0002', 'latin1'))
  for (const [at, shift] of [
    [0, 4],
    [central, 6],
  ] as const) {
    archive.writeUInt16LE(8, at + shift + 4)
    archive.writeUInt32LE(crc32(content), at + shift + 10)
    archive.writeUInt32LE(stated, at + shift + 18)
  }
  return archive
}

describe('archives', () => {
  it('give the files that are picked', async () => {
    const files = await unzip(zipOf({ 'a.xml': '甲', 'b.png': '乙' }), (name) => name.endsWith('.xml'), 100)
    expect(files).toEqual(new Map([['a.xml', new TextEncoder().encode('甲')]]))
  })

  it('are unpacked no further than allowed, whatever they say of themselves', async () => {
    const archive = deflated(Buffer.alloc(2_000_000, 'a'), 10)
    expect(await unzip(archive, all, 1_999_999)).toBe('large')
    expect((await unzip(archive, all, 2_000_000)) instanceof Map).toBe(true)
  })

  it('may stand behind something else', async () => {
    const archive = Buffer.concat([Buffer.from('#!/bin/sh\n'), zipOf({ 'a.xml': '甲' })])
    expect(zipNames(archive)).toEqual(['a.xml'])
    expect((await unzip(archive, all, 100)) instanceof Map).toBe(true)
  })

  it('may have wide numbers', async () => {
    const files = await unzip(zipOf({ 'a.xml': '甲', 'b.xml': '乙' }, true), all, 100)
    expect(files).toEqual(new Map(['甲', '乙'].map((words, i) => [`${'ab'[i]!}.xml`, new TextEncoder().encode(words)])))
    expect(await unzip(zipOf({ 'a.xml': '甲'.repeat(100) }, true), all, 100)).toBe('large')
  })

  const whole = Buffer.from(zipOf({ 'a.xml': '甲乙丙丁' }))
  const locked = Buffer.from(whole)
  locked.writeUInt16LE(1, locked.indexOf(Buffer.from('PK\u0001\u0002', 'latin1')) + 8)
  const changed = Buffer.from(whole)
  changed[36]! ^= 1
  it.each([
    ['cut off', whole.subarray(0, whole.length - 30), 'damaged'],
    ['with a byte changed', changed, 'damaged'],
    ['that is only a beginning', Uint8Array.from([0x50, 0x4b, 3, 4]), 'damaged'],
    ['with a password', locked, 'locked'],
  ])('%s are not read', async (_, bytes, fault) => {
    expect(await unzip(bytes, all, 100)).toBe(fault)
  })
})
