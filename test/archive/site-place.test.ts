import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { demandPlaceOfItsOwn } from '../../src/archive/output/site-place.ts'

let work: string
let root: string
let corpus: string

beforeEach(() => {
  work = mkdtempSync(join(tmpdir(), 'place-'))
  root = join(work, 'project')
  corpus = join(work, 'reports')
  for (const folder of ['project/src', 'project/content', 'reports/2019']) mkdirSync(join(work, folder), { recursive: true })
  symlinkSync(corpus, join(work, 'link'))
})

afterEach(() => {
  rmSync(work, { recursive: true })
})

test.each(['.', 'reports', 'reports/site', 'link', 'link/site', 'project', 'project/src', 'project/src/site', 'project/content', 'project/.cache'])(
  'no site is built into %s, where something else would be lost',
  (place) => {
    expect(() => {
      demandPlaceOfItsOwn(join(work, place), root, corpus)
    }).toThrow(/would be lost.*--outDir DIR/)
  },
)

test.each(['site', 'reports-site', 'project/dist', 'project/..site'])('a site may be built into %s', (place) => {
  expect(() => {
    demandPlaceOfItsOwn(join(work, place), root, corpus)
  }).not.toThrow()
})
