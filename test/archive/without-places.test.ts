import { homedir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { withoutPlaces } from '../../src/archive/review/review.ts'

test.each([
  ["ENOENT: no such file or directory, open '/srv/li wei/reports/a.txt'", "ENOENT: no such file or directory, open 'a.txt'"],
  ['Cannot find module "C:\\Users\\li wei\\reader.ts"', 'Cannot find module "reader.ts"'],
  ['TypeError at file:///srv/archive/src/read.ts:12:3', 'TypeError at read.ts:12:3'],
  [`can't open (/srv/archive/2031/甲.txt)`, `can't open (甲.txt)`],
  [`can't list ${join(homedir(), 'a b')} of ${homedir()}.`, `can't list a b of ….`],
  ['和/或 1/2/3 and/or a/b/c', '和/或 1/2/3 and/or a/b/c'],
])('%s', (words, expected) => {
  expect(withoutPlaces(words)).toBe(expected)
})
