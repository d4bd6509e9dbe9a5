import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { buildArchive } from '../../src/archive/build.ts'
import { demandNothingMore, noteAllKept } from '../../src/archive/publication/nothing-more.ts'
import { cacheFolder, storeFolder } from '../../src/archive/store/store.ts'
import { copyOfProject } from './project-copy.ts'

const root = copyOfProject()
const corpus = mkdtempSync(join(tmpdir(), 'renamed-'))
const folders = { site: join(root, 'site'), corpus: resolve(corpus) }
afterAll(() => {
  for (const folder of [root, corpus]) rmSync(folder, { recursive: true })
})

const put = (path: string, content: string): void => {
  writeFileSync(join(corpus, path), content)
}

const secret = `荻浦县盐务站2031年度述职报告
一、主要工作
（一）翻晒旧盐。梅雨前翻晒库存旧盐四百垛，垛底返潮的另行堆放，过秤的损耗逐笔记账，由两名保管员分头签字。
（二）修补卤池。东滩卤池渗漏十九处，趁枯水季节逐处挖开夯实，换下的陶管敲碎垫路。
二、存在问题
一是盐仓门锁锈死，夜间只好用木杠顶门，巡夜的人手也不够；二是运盐的牛车老旧，半路断轴三回，误了渔汛。
三、下一步打算
（一）更换门锁。开春以前全部换成新锁，钥匙分两处保管。
（二）添置牛车。和邻县的木匠铺订做新车六辆，旧车拆下的铁件折价入账。`
const other = `荻浦县邮路所2031年度述职报告
一、主要工作
（一）疏通山路。清理落石二百方，架设木桥三座，雨季以前全部通行，脚夫不再绕道。
二、存在问题
一是信袋破旧，遇雨就湿；二是驿马只有九匹，轮换不开。
三、下一步打算
（一）缝制信袋。用桐油布缝制新信袋四十只，并且备下针线。`
const edited = secret.replace('四百垛', '三百余垛').replace('（二）修补卤池。', '（二）卤池修补。').replace('半路断轴三回，误了渔汛', '误了一回渔汛')

const build = async (): Promise<Awaited<ReturnType<typeof buildArchive>>['publications']> => (await buildArchive(root, corpus)).publications

test('a withheld file that was renamed and changed while its row was lost is known by its text, also when it comes again much later', async () => {
  put('2031.txt', secret)
  put('open.txt', other)
  put('metadata.csv', 'file,publish\n2031.txt,withheld\n')
  noteAllKept(root, folders, await build())
  rmSync(join(corpus, '2031.txt'))
  rmSync(join(corpus, 'metadata.csv'))
  put('年报.txt', edited)
  // What was finished is of an earlier version, and gone.
  rmSync(storeFolder(root), { recursive: true })
  const renamed = /earlier site kept[^]*年报\.txt: “withheld” before, “full” now; its text is much like that of 2031\.txt, which is gone/
  await expect(demandNothingMore(root, folders, await build())).rejects.toThrow(renamed)
  await expect(demandNothingMore(root, folders, await build())).rejects.not.toThrow(/open\.txt/)
  // A site that was made without it forgets nothing.
  rmSync(join(corpus, '年报.txt'))
  const without = await build()
  await demandNothingMore(root, folders, without)
  noteAllKept(root, folders, without)
  put('年报.txt', edited)
  const again = await build()
  await expect(demandNothingMore(root, folders, again)).rejects.toThrow(renamed)
  put('metadata.csv', 'file,publish\n年报.txt,full\n')
  await demandNothingMore(root, folders, await build())
  rmSync(join(corpus, 'metadata.csv'))
  noteAllKept(root, folders, again, true)
  await demandNothingMore(root, folders, await build())
  expect(JSON.stringify(again)).not.toContain('卤池')
  rmSync(cacheFolder(root), { recursive: true })
}, 120_000)
