import { describe, expect, test } from 'vitest'
import { copyFinder, isCopy, looksLike } from '../../../src/core/resemblance/find-copies.ts'
import { lettersAlone, resemblanceLimits, sketchOf } from '../../../src/core/resemblance/sketch.ts'

/** Invented sentences on many things, each of which says something of its own; the same number makes the same text. */
function prose(seed: number, sentences: number): string {
  const words = [
    ...[
      '渡口',
      '趸船',
      '灯塔',
      '栈桥',
      '渔汛',
      '鲈鱼',
      '浮筒',
      '缆绳',
      '船闸',
      '滩涂',
      '芦苇',
      '水尺',
      '堤岸',
      '码头',
      '驳船',
      '河汊',
      '桅杆',
      '沙洲',
      '引航',
      '潮位',
    ],
    ...[
      '巡查',
      '修补',
      '清淤',
      '登记',
      '更换',
      '轮值',
      '试航',
      '停用',
      '加固',
      '测量',
      '拖带',
      '除锈',
      '补种',
      '复核',
      '抽检',
      '移交',
      '培训',
      '告示',
      '查封',
      '赔付',
    ],
  ]
  let state = seed * 2654435761 + 12345
  const next = (): string => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0
    return words[(state >>> 8) % words.length]!
  }
  return Array.from({ length: sentences }, () => `${Array.from({ length: 8 }, next).join('')}，${Array.from({ length: 5 }, next).join('')}。`).join(
    '\n',
  )
}

/** A text in which every so many letters one is replaced (`$&` is the letter). */
function spoilt(text: string, every: number, by: string): string {
  return [...text].map((sign, i) => (i % every === 5 && sign !== '\n' ? by.replace('$&', sign) : sign)).join('')
}

const traditional = new Map(Object.entries({ 灯: '燈', 桥: '橋', 渔: '漁', 鲈: '鱸', 鱼: '魚', 缆: '纜', 绳: '繩', 闸: '閘', 滩: '灘', 涂: '塗', 苇: '葦', 码: '碼', 头: '頭', 驳: '駁' })) // prettier-ignore

const secret = prose(1, 40)
const find = copyFinder([sketchOf(prose(2, 40), prose(2, 40)), sketchOf(secret, secret), sketchOf('甲乙丙', '甲乙丙')])
const heldBy = (text: string, areOthers = false, whole = text): number[] =>
  find(sketchOf(text, whole)).flatMap((likeness) => (isCopy(likeness, areOthers) ? [likeness.kept] : []))

describe('a text is a copy of one that is kept back', () => {
  test.each([
    ['the same', secret],
    ['a letter more', `${secret.slice(0, 300)}又${secret.slice(300)}`],
    ['a letter less', secret.slice(0, 300) + secret.slice(301)],
    ['other punctuation and lines', secret.replace(/[，。\n]/g, (sign) => ({ '，': ' ', '。': ';\r\n\r\n', '\n': '' })[sign]!)],
    ['blanks between all letters', [...secret].join(' ')],
    ['letters that nobody sees', [...secret].join('\u200b')],
    ['traditional characters', [...secret].map((sign) => traditional.get(sign) ?? sign).join('')],
    ['every fortieth letter another', [...secret].map((sign, i) => (i % 40 === 0 ? '某' : sign)).join('')],
    ...[8, 10, 12].flatMap((every): [string, string][] => [
      [`every ${every}th letter another`, spoilt(secret, every, '某')],
      [`a letter more after every ${every}`, spoilt(secret, every, '$&某')],
      [`every ${every}th letter left out`, spoilt(secret, every, '')],
    ]),
    ['every tenth letter another, its second half first', spoilt(secret.slice(secret.length / 2) + secret.slice(0, secret.length / 2), 10, '某')],
    ['its first half', secret.slice(0, secret.length / 2)],
    ['its last tenth', secret.slice(-secret.length / 10)],
    ['its sentences in another order', secret.split('\n').toReversed().join('\n')],
  ])('%s', (_, text) => {
    expect(heldBy(text)).toEqual([1])
  })

  test.each([
    ['inside a longer text', `${prose(3, 200)}\n${secret}\n${prose(4, 200)}`],
    ['inside a longer text, every tenth letter another', `${prose(3, 200)}\n${spoilt(secret, 10, '某')}\n${prose(4, 200)}`],
    ['every tenth letter another, of another year or organisation', spoilt(secret, 10, '某')],
    ['in pieces inside a longer text', secret.split('\n').map((line, i) => `${line}\n${prose(10 + i, 5)}`).join('\n')], // prettier-ignore
    ['as a long passage of it inside a longer text', `${prose(3, 200)}\n${secret.slice(100, 100 + (resemblanceLimits.passage + resemblanceLimits.window) * 1.2)}\n${prose(4, 9)}`], // prettier-ignore
  ])('%s, whosever report that is', (_, text) => {
    expect(heldBy(text, true)).toEqual([1])
  })

  test('inside a longer text, where something was removed from the one that is kept back', () => {
    const stretch = secret.slice(200, 215)
    const shortened = copyFinder([sketchOf(secret.replace(stretch, ''), secret)])
    const text = `${prose(3, 200)}\n${secret}`
    expect(shortened(sketchOf(text, text)).map((likeness) => isCopy(likeness, true))).toEqual([true])
  })

  test('of another year or organisation, where it is long enough for its share to tell', () => {
    expect(heldBy([...secret].map((sign, i) => (i % 60 === 0 ? '某' : sign)).join(''), true)).toEqual([1])
  })

  test.each([
    ['a reading beside each letter', [...secret].map((sign) => `${sign}zi`).join('')],
    ['letters that nobody sees', [...secret].join('\u00ad')],
    ['nothing of it', ''],
  ])('whose file has %s', (_, whole) => {
    const kept = copyFinder([sketchOf(secret, whole)])
    const text = secret.replace('。', '。又')
    expect(kept(sketchOf(text, text)).map((likeness) => isCopy(likeness, false))).toEqual([true])
  })

  test('also where it stands in what is no part of the other’s report', () => {
    expect(heldBy(prose(5, 40), true, `${prose(5, 40)}\n${secret}`)).toEqual([1])
  })
})

describe('a text is no copy', () => {
  test('of another of the same words', () => {
    expect(heldBy(prose(6, 40))).toEqual([])
  })

  test('for half of its sentences, none of them long, or for a few of them in a report of its own', () => {
    const sentences = secret.split('\n')
    const mixed = (every: number): string => prose(7, 40).split('\n').map((line, i) => (i % every === 0 ? sentences[i]! : line)).join('\n') // prettier-ignore
    expect([heldBy(mixed(2)), heldBy(mixed(4))]).toEqual([[], []])
  })

  test('but looks like one, for two thirds of its sentences; for a third it does not', () => {
    const sentences = secret.split('\n')
    const others = prose(7, 40).split('\n')
    const mixed = (isTaken: (i: number) => boolean): string => others.map((line, i) => (isTaken(i) ? sentences[i]! : line)).join('\n')
    const judged = (text: string): boolean[] =>
      find(sketchOf(text, text)).filter(({ kept }) => kept === 1).flatMap((likeness) => [isCopy(likeness, true), looksLike(likeness, true), looksLike(likeness, false)]) // prettier-ignore
    expect([judged(mixed((i) => i % 3 > 0)), judged(mixed((i) => i % 3 === 0))]).toEqual([
      [false, true, true],
      [false, false, false],
    ])
  })

  test('of a short report of another year that is written anew with other figures', () => {
    const short = (year: number, count: number): string => `桑柘渡口${year}年度报告\n${prose(8, 6)}\n全年修补浮筒${count}只。`
    const shortly = copyFinder([sketchOf(short(2031, 17), short(2031, 17))])
    const [likeness] = shortly(sketchOf(short(2032, 24), short(2032, 24)))
    expect([isCopy(likeness!, true), isCopy(likeness!, false)]).toEqual([false, true])
  })

  test('for the frame of a page that both files have', () => {
    const frame = prose(9, 60)
    const framed = copyFinder([sketchOf(secret, `${frame}\n${secret}\n${frame}`)])
    expect(framed(sketchOf(prose(11, 40), `${frame}\n${prose(11, 40)}\n${frame}`)).filter((likeness) => isCopy(likeness, false))).toEqual([])
  })

  test('where there is no text', () => {
    expect([heldBy(''), heldBy('甲'), heldBy('甲乙丙丁')]).toEqual([[], [], []])
  })
})

test('every passage of the length is found wherever it begins, and time grows with the text alone', () => {
  const { passage, window } = resemblanceLimits
  const letters = secret.replace(/[^\p{L}]/gu, '')
  for (let from = 0; from + passage + window <= letters.length; from += 37) {
    const text = `${prose(20 + from, 30)}${letters.slice(from, from + passage + window)}${prose(21 + from, 30)}`
    expect([from, heldBy(text, true)]).toEqual([from, [1]])
  }
  expect(heldBy('甲'.repeat(2_000_000))).toEqual([])
})

test.each(['\u200b', '\u3164', '\u{e0041}', '\ufe00', '\u0336', '\u00ad', '\ud800'])(
  'signs that nobody sees between letters are none: %j',
  (sign) => {
    const plain = '缆绳𠮷磨损2031'
    expect([...lettersAlone([...plain].join(sign)).codes]).toEqual([...lettersAlone(plain).codes])
    expect(String.fromCharCode(...lettersAlone(plain).codes)).toBe(plain)
  },
)
