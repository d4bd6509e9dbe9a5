import { defineConfig } from 'astro/config'

/**
 * What workers load of tables: characters that reports can have, of fitted weights no word of how they were made, of known words no example; and no English sentence of the
 * reader and the normaliser, since pages say of a draft in words of their own what was noticed and removed.
 */
const lighter = {
  name: 'lighter-tables',
  enforce: 'pre',
  transform(code, id) {
    if (/\/dict\/TSCharacters\.js$/.test(id))
      return code.replace(
        /".*"/s,
        (table) =>
          `"${table
            .slice(1, -1)
            .split('|')
            .filter((entry) => !/[\ud800-\udfff]/.test(entry))
            .join('|')}"`,
      )
    if (/\/normalise\/knowledge\/zh\/[^/]*\.ts$/.test(id)) return code.replace(/\['([^'\\]*)', '[^'\\]*'\]/g, "['$1']")
    if (/\/src\/core\/(?:read|normalise|doubt|compact)\/.*\.ts$/.test(id))
      return code.replace(/'[A-Z][^'\\\n]* [^'\\\n]*\.'|`(?:[A-Z]\w+|\$\{\w+\}) [^`\\]*\.`/g, "''")
    if (!/\/src\/core\/.*\.json$/.test(id)) return null
    return JSON.stringify({ ...JSON.parse(code), script: undefined, command: undefined, data: undefined, date: undefined })
  },
}

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
      rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'language', test: /compare\/profiles\/language\.json/ }] } } },
    },
  },
  experimental: { incrementalBuild: true },
})
