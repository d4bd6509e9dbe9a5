import { defineConfig } from 'astro/config'

export default defineConfig({
  // The address at which the archive is hosted, for canonical links and citations; and the path below it where it does not have a host of its own.
  site: process.env.SITE || undefined,
  base: process.env.BASE || '/',
  cacheDir: `${process.env.CACHE || '.cache'}/astro`,
  trailingSlash: 'always',
  // Line breaks between inline elements are part of the texts.
  compressHTML: false,
  // No page shows code; Astro's highlighter would not go with the security policy.
  markdown: { syntaxHighlight: false },
  build: {
    // Pages wait for their files more than for each other.
    concurrency: 8,
  },
  security: {
    csp: {
      directives: [
        "default-src 'self'",
        "connect-src 'self'",
        "img-src 'self' data:",
        "object-src 'none'",
        "base-uri 'self'",
        "form-action 'self'",
        "worker-src 'self' blob:",
      ],
      scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"] },
    },
  },
  // The worker that compares any two reports loads its parts when they are needed; the table of the language is by far the largest and seldom changes.
  vite: {
    worker: {
      format: 'es',
      rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'language', test: /compare\/profiles\/language\.json/ }] } } },
    },
  },
  experimental: { incrementalBuild: true },
})
