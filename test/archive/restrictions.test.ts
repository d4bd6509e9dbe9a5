import { describe, expect, test } from 'vitest'
import { parseMetadata } from '../../src/archive/corpus/metadata.ts'
import { demandFilesOfRemovals, demandNoOtherArchivistFiles, demandRestrictedFiles } from '../../src/archive/corpus/read-corpus.ts'
import { parseSettings } from '../../src/archive/corpus/settings.ts'

const files = ['航道/密档2031.txt', '航道/密档2032.txt', '渔政/２０３１.txt', '渔政/re\u0301sume\u0301.txt'].map((path) => ({ path }))
const demand = (rows: string): void => {
  demandRestrictedFiles(parseMetadata(`file,publish\n${rows}\n`), files)
}

describe('a row that keeps a file back', () => {
  test.each([
    ['another ending', '航道/密档2031.md', '航道/密档2031.txt'],
    ['no ending', '航道/密档2031', '航道/密档2031.txt'],
    ['an ending in capitals', '航道/密档2031.TXT', '航道/密档2031.txt'],
    ['a backslash', '航道\\密档2031.txt', '航道/密档2031.txt'],
    ['./ before it', './航道/密档2031.txt', '航道/密档2031.txt'],
    ['a slash before it', '/航道/密档2031.txt', '航道/密档2031.txt'],
    ['two slashes', '航道//密档2031.txt', '航道/密档2031.txt'],
    ['no folder', '密档2031.txt', '航道/密档2031.txt'],
    ['another folder', '渔政/密档2031.txt', '航道/密档2031.txt'],
    ['a blank inside', '航道/密档 2031.txt', '航道/密档2031.txt'],
    ['an ideographic blank behind it', '"航道/密档2031.txt\u3000x"', '航道/密档2031.txt'],
    ['a blank that nobody sees', '航道/密档\u200b2031.txt', '航道/密档2031.txt'],
    ['a sign of direction', '\u202a航道/密档2031.txt', '航道/密档2031.txt'],
    ['full-width digits', '航道/密档２０３１.txt', '航道/密档2031.txt'],
    ['half-width digits', '渔政/2031.txt', '渔政/２０３１.txt'],
    ['quotation marks', '“航道/密档2031.txt”', '航道/密档2031.txt'],
    ['a letter too few', '航道/密档231.txt', '航道/密档2031.txt'],
    ['a letter that is another', '航道/秘档2032.txt', '航道/密档2032.txt'],
  ])('stops the build where it names no file: %s', (_, written, meant) => {
    for (const publish of ['withheld', 'record', 'text'])
      expect(() => {
        demand(`航道/密档2032.txt,full\n${written},${publish}`)
      }).toThrow(new RegExp(`line 3: .*is to be published as “${publish}”, but there is no such file\\. Did you mean “${meant}”\\?`))
  })

  test.each(['航道', '航道/', './航道', '航道\\'])('stops the build where it names a folder: %s', (folder) => {
    expect(() => {
      demand(`${folder},withheld`)
    }).toThrow(/line 2: .*but it is a folder/)
  })

  test.each(['*.txt', '完全不同的名字与路径.pdf', '..', '.'])('stops the build where nothing is like it: %s', (name) => {
    expect(() => {
      demand(`${name},withheld`)
    }).toThrow(/line 2: /)
  })

  test('prints nothing that would steer a terminal', () => {
    expect(() => {
      demand('航道/密档2031.txt\u001b]0;x\u0007,withheld')
    }).toThrow(/航道\/密档2031\.txt\\u001b\]0;x\\u0007/)
  })

  test('passes where it finds its file, also where the system takes the name apart; one that keeps nothing back always', () => {
    expect(() => {
      demand('航道/密档2031.txt,withheld\n渔政/r\u00e9sum\u00e9.txt,record\n渔政/２０３１.txt,text\nnowhere.txt,full\nelsewhere.txt,')
    }).not.toThrow()
  })

  test('names twenty rows of thousands', () => {
    const rows = Array.from({ length: 3000 }, (_, i) => `nowhere${i}.txt,withheld`)
    expect(() => {
      demand(rows.join('\n'))
    }).toThrow(/line 21: [^]*and 2980 more/)
  })
})

describe('a correction that takes words out of a file', () => {
  const demand = (yaml: string): void => {
    demandFilesOfRemovals(parseSettings(yaml), files)
  }
  const correction = (kind: string, file: string): string =>
    `corrections: { texts: [{ kind: ${kind}, quote: 甲, file: ${file}, author: 乙, reason: 丙 }] }\n`

  test.each([
    ['is not there', '航道/密档2031.docx', /“航道\/密档2031\.docx”, but there is no such file\. Did you mean “航道\/密档2031\.txt”/],
    ['is a folder', '航道', /“航道”, but it is a folder: a correction is about one file/],
  ])('stops the build where the file %s', (_, file, expected) => {
    expect(() => { demand(correction('removal', file)) }).toThrow(expected) // prettier-ignore
  })

  test('stops it for nothing else', () => {
    expect(() => {
      demand(correction('removal', '航道/密档2031.txt'))
      demand(correction('keep', '航道/密档2031.docx'))
      demand(`${correction('removal', '航道/密档2031.docx')}showRemoved: true\n`)
    }).not.toThrow()
  })
})

describe('a file that looks like the archivist’s own', () => {
  const demand = (originals: readonly { readonly path: string }[]): void => {
    demandNoOtherArchivistFiles(originals.map(({ path }) => ({ path, saysWhatArchivistSays: false })))
  }

  test.each([
    ...[
      'Metadata.csv',
      'metadata.CSV',
      'metadata.csv.txt',
      'metadata.xlsx',
      'metadata.tsv',
      'metadata (1).csv',
      'metadata - 副本.csv',
      '航道/metadata.csv',
    ],
    ...['metadata.csv.bak', 'metadata.csv~', 'metadata', 'metadata.txt', 'ｍｅｔａｄａｔａ.csv', ' metadata.csv', '~$metadata.xlsx'],
    ...['archive.yml', 'Archive.yaml', 'archive.yaml.txt', 'archive.yaml.old', '航道/archive.yaml'],
    ...[
      '副本metadata.csv',
      'Copy of metadata.csv',
      '1-metadata.csv',
      'meta_data.csv',
      'meta-data.txt',
      'metadata.dbf',
      'metadata (1).txt',
      'metadata.docx',
    ],
    ...[
      '旧metadata.csv.txt',
      'metadata.html',
      'mètadata.csv'.replace('è', 'e\u00ad'),
      '副本archive.yaml',
      'archive',
      'archive.txt',
      'archive.md',
      'archive (1).txt',
    ],
    ...['archive - 副本.md', 'archive.txt.txt', '复件 archive.txt'],
  ])('stops the build: %s', (path) => {
    expect(() => {
      demand([...files, { path }])
    }).toThrow(path)
  })

  test('no other does', () => {
    const paths = [
      '航道/metadata/2031.txt',
      'archive-2031.txt',
      'archives.txt',
      'archive/2031.txt',
      'the-archive-office.md',
      'the-archive-ya.mld.txt',
      '数据.csv',
    ]
    expect(() => {
      demand([...files, ...paths.map((path) => ({ path }))])
    }).not.toThrow()
  })

  test('names twenty of thousands', () => {
    expect(() => {
      demand(Array.from({ length: 3000 }, (_, i) => ({ path: `metadata${i}.csv` })))
    }).toThrow(/metadata19\.csv\n {2}and 2980 more/)
  })
})
