import { expect, test } from 'vitest'
import { parseSettings } from '../../src/archive/corpus/settings.ts'

test('every key has a default', () => {
  expect(parseSettings(null)).toEqual({
    site: { name: '对照', description: '', language: 'zh-Hans', interface: ['zh', 'en'], originals: 'copy', largeAbove: 1000 },
    series: [],
    removalRules: [],
    corrections: { links: [], texts: [] },
    thresholds: {},
    publish: 'full',
    showRemoved: false,
  })
})

test.each([
  ['site:\n  nmae: x\n', /site: .*nmae/],
  ['site: { interface: [] }\n', /site\.interface: /],
  ['site: { interface: [zh, fr] }\n', /site\.interface\.1: /],
  ['site: { interface: [en, en] }\n', /site\.interface: names a language twice/],
  ['site: { originals: maybe }\n', /site\.originals: /],
  ['site: { largeAbove: -1 }\n', /site\.largeAbove: /],
  ['publish: maybe\n', /publish: /],
  ['publish: Withheld\n', /publish: /],
  ['Publish: withheld\n', /Publish/],
  ['site: { publish: withheld }\n', /site: .*publish/],
  ['publish: withheld\npublish: full\n', /not valid YAML/],
  ['publish: withheld\n---\npublish: full\n', /not valid YAML/],
  ['公开: withheld\n', /公开/],
  ['series:\n  - { name: 甲局, slug: CON }\n', /series\.0\.slug: is a name that Windows keeps/],
  ['removalRules:\n  - { name: a, pattern: "(", reason: b }\n', /removalRules\.0\.pattern: is not a regular expression/],
  ['removalRules:\n  - { name: contact, pattern: 甲, reason: b }\n', /removalRules\.0\.name: is the name of what the program itself takes out/],
  ['removalRules:\n  - { name: person, pattern: 甲, reason: b }\n', /removalRules\.0\.name: is the name of what the program itself takes out/],
  [
    'removalRules:\n  - { name: ours, pattern: 甲, reason: b }\n  - { name: ours, pattern: 乙, reason: b }\n',
    /removalRules: two rules have the same name/,
  ],
  ['thresholds: { problems.lnik: 0.5 }\n', /thresholds: .*problems\.lnik/],
  ['thresholds: { move: 2 }\n', /thresholds\.move: /],
  ['site: [\n', /not valid YAML/],
  ['series:\n  - { name: 石漫县水务局, slug: compare }\n', /series\.0\.slug: is the address of one of the site’s own pages/],
  ['series:\n  - { name: 甲局, slug: ju }\n  - { name: 乙局, slug: ju }\n', /series: two series have the same slug/],
])('says which key of %j is wrong', (yaml, message) => {
  expect(() => parseSettings(yaml)).toThrow(message)
})
