import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { CHARACTER_MAPS } from '../archive/corpus/character-maps.ts'
import type { SiteFolder } from '../archive/output/site-folder.ts'
import { characterMapPath } from '../view/address.ts'

/** Puts the character maps that PDF defines by name beside the pages, for drafts that are read in the browser: each asks for the one or two that it needs. */
export function writeCharacterMaps(site: SiteFolder): void {
  for (const name of readdirSync(CHARACTER_MAPS).filter((file) => file.endsWith('.bcmap')))
    site.put(characterMapPath(name), name, () => readFileSync(join(CHARACTER_MAPS, name)))
}
