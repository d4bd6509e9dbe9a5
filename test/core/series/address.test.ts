import { expect, test } from 'vitest'
import { isDeviceName, nameToSlug } from '../../../src/core/series/address.ts'

test('no address is a name that Windows keeps for a device, or cannot have', () => {
  for (const name of ['CON', 'nul', 'Aux', 'ＰＲＮ', 'com1', 'COM¹', 'lpt9', 'con.', ' con ']) expect(nameToSlug(name)).toMatch(/^[a-z0-9]+-series$/)
  for (const name of ['conwy', 'com10', '控制台', 'nul-1']) expect([name, isDeviceName(nameToSlug(name)!)]).toEqual([name, false])
  for (const name of ['a<b>:"/\\|?*c', '..', '...甲', '甲. ', '甲\u0000\u001f', '\u202e甲', '~$甲'])
    expect(nameToSlug(name) ?? 'none').toMatch(/^[\p{L}\p{N}-]+$/u)
})
