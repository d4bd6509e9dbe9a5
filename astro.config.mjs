import { defineConfig } from 'astro/config'

/**
 * What workers load of tables: characters that reports can have, of fitted weights no word of how they were made, of known words and titles no example and no count; and no English sentence
 * of the reader and the normaliser, since pages say of a draft in words of their own what was noticed and removed; what they say in English of doubts are the sentences of the core.
 */
const lighter = {
  name: 'lighter-tables',
  enforce: 'pre',
  transform(code, id) {
    if (/\/dict\/TSCharacters\.js$/.test(id)) return code.replace(/".*"/s, (table) => packedPairs(table.slice(1, -1)))
    if (/\/normalise\/knowledge\/zh\/[^/]*\.ts$/.test(id)) return code.replace(/= \[\s*\['[^;]*?\],?\s*\]$/gm, listedWords)
    if (/\/src\/core\/(?:read|normalise|compact)\/.*\.ts$/.test(id))
      return code.replace(/'[A-Z][^'\\\n]* [^'\\\n]*\.'|`(?:[A-Z]\w+|\$\{\w+\}) [^`\\]*\.`/g, "''").replace(/\bexample: '[^'\\]*',?/g, '')
    if (!/\/src\/core\/.*\.json$/.test(id)) return null
    const table = JSON.parse(code, (key, value) => (/^(?:script|command|data|date)$/.test(key) && typeof value === 'string' ? undefined : value))
    // Of the words of a subject only their order is asked: they stand as one key, in which no name and no count is told again.
    if (/\/subject-words\.json$/.test(id))
      for (const subjects of Object.values(table.model))
        for (const [subject, words] of Object.entries(subjects)) subjects[subject] = { [Object.keys(words).join(' ')]: 1 }
    return JSON.stringify(table)
  },
}

/** A list of known words as one text, which packs better than a list of lists; one that has words with blanks or quotes stays a list. */
function listedWords(list) {
  const light = list.replace(/\['([^'\\]*)', '[^'\\]*'\]/g, "['$1']")
  const words = [...light.matchAll(/\['([^'\\ ]*)'\]/g)].map(([, word]) => word)
  return light.replace(/\['[^'\\ ]*'\]|[\s,]|\/\/.*$/gm, '') === '=[]' ? `= '${words.join(' ')}'.split(' ').map((word) => [word])` : light
}

/**
 * An expression that makes the table of pairs of characters `繁 简|…` again, less the rarest: a character's place tells how far the first of a pair lies behind the one before, which packs
 * far better than the character itself.
 */
function packedPairs(table) {
  const pairs = table.split('|').filter((pair) => pair.length === 3 && common.has(pair[2]))
  const steps = pairs.map((pair, i) => pair.charCodeAt(0) - (i === 0 ? firstCode : pairs[i - 1].charCodeAt(0)))
  if (steps.some((step) => step < 0) || pairs.some((pair) => pair.length !== 3)) throw new Error('The table of characters is not in order.')
  const forms = pairs.map((pair) => pair[2]).join('')
  // From # on, so that no quotation mark is needed often.
  const places = String.fromCharCode(...steps.map((step) => step + 35))
  return `((code) => [...${JSON.stringify(forms)}].map((form, i) => String.fromCharCode((code += ${JSON.stringify(places)}.charCodeAt(i) - 35)) + ' ' + form).join('|'))(${firstCode})`
}

/** The characters of the Chinese standard GB 2312, in which nearly all texts can be written: its two levels fill the rows 0xB0 to 0xF7 of the encoding. */
const rows = Array.from({ length: 0xf8 - 0xb0 }, (_, row) => Array.from({ length: 94 }, (__, cell) => [0xb0 + row, 0xa1 + cell]))
const common = new Set(new TextDecoder('gbk').decode(Uint8Array.from(rows.flat(2))))

/** The first code point from which the table counts. */
const firstCode = 0x3400

export default defineConfig({
  // The address at which the archive is hosted, for canonical links and citations; and the path below it where it does not have a host of its own.
  site: process.env.SITE || undefined,
  base: process.env.BASE || '/',
  cacheDir: `${process.env.CACHE || '.cache'}/astro`,
  trailingSlash: 'always',
  // Takes out blanks between tags where nothing shows them; 'jsx' would take line breaks between inline elements as well, which are part of the texts.
  compressHTML: true,
  // No page shows code; Astro's highlighter would not go with the security policy.
  markdown: { syntaxHighlight: false },
  build: {
    // Pages wait for their files more than for each other.
    concurrency: 8,
  },
  // The worker that compares any two reports loads its parts when they are needed; the table of the language is by far the largest and seldom changes.
  vite: {
    cacheDir: `${process.env.CACHE || '.cache'}/vite`,
    // A script of a page is a file that all pages share; inside the pages it would be there thousands of times, and its hash as well.
    build: { assetsInlineLimit: 0 },
    // Every page names its scripts: by their component, without the way in which Astro found them.
    environments: {
      client: { build: { rolldownOptions: { output: { entryFileNames: ({ name }) => `_astro/${name.replace(/\.astro.*/, '')}.[hash].js` } } } },
    },
    worker: {
      format: 'es',
      plugins: () => [lighter],
      // What every part needs is one file, which packs better than several small ones.
      rolldownOptions: {
        output: {
          codeSplitting: {
            groups: [
              { name: 'language', test: /compare\/profiles\/(?:language|likeness)\.json/ },
              { name: 'forms', test: /\/(?:TSCharacters\.js|core\/text\/(?:forms|signs)\.ts|i18n\/locale\.ts)$/ },
            ],
          },
        },
      },
    },
  },
  experimental: { incrementalBuild: true },
})
