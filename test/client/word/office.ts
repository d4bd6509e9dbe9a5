import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const names = ['soffice', 'libreoffice']

/** The program of LibreOffice on this machine, or null where there is none. */
export const office: string | null = names.find((name) => spawnSync(name, ['--version'], { timeout: 60_000 }).status === 0) ?? null

/**
 * The text of a Word document as LibreOffice opens it, footnotes last: its plain text would leave them out.
 * @throws where LibreOffice does not open it.
 */
export function textByOffice(program: string, bytes: Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'office-'))
  try {
    const file = join(folder, 'made.docx')
    writeFileSync(file, bytes)
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
    const { stderr } = spawnSync(program, [profile, '--headless', '--convert-to', 'html:HTML (StarWriter)', '--outdir', folder, file], {
      encoding: 'utf8',
      timeout: 120_000,
    })
    try {
      return textOfHtml(readFileSync(join(folder, 'made.html'), 'utf8'))
    } catch {
      throw new Error(`LibreOffice did not open the document: ${stderr}`)
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function textOfHtml(page: string): string {
  return page
    .replace(/<(style|title)[^]*?<\/\1>/gu, '')
    .replace(/<[^>]*>/gu, '')
    .replace(/&#(\d+);/gu, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&amp;', '&')
}
