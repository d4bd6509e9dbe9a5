import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { segment } from '../../src/archive/work/segment.ts'
import type { Random } from './random.ts'

/** Makes sentences that have the words and the word order statistics of the sample archive, and no meaning. */
export interface Prose {
  /** A sentence of about the given number of characters, with its full stop. */
  sentence(random: Random, characters: number): string
  /** A clause of a few words without punctuation. */
  clause(random: Random): string
}

const START = ''

/** A chain of words learnt from the UTF-8 text files of a folder: each word is followed by what followed it there. */
export function proseLike(folder: string): Prose {
  const followers = new Map<string, string[]>()
  const learn = (word: string, follower: string): void => {
    const known = followers.get(word)
    if (known) known.push(follower)
    else followers.set(word, [follower])
  }
  for (const clause of clausesOf(folder)) {
    let previous = START
    for (const word of segment(clause)) {
      learn(previous, word)
      previous = word
    }
    learn(previous, START)
  }
  const clause = (random: Random): string => {
    let text = ''
    for (let word = random.pick(followers.get(START)!); word !== START && text.length < 24; word = random.pick(followers.get(word)!)) text += word
    return text.length < 4 ? text + clause(random) : text
  }
  return {
    clause,
    sentence(random, characters) {
      const clauses = [clause(random)]
      while (clauses.join('，').length < characters) clauses.push(clause(random))
      return `${clauses.join('，')}。`
    },
  }
}

function clausesOf(folder: string): string[] {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.txt'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .flatMap((path) => {
      try {
        return decoder.decode(readFileSync(path)).match(/[\p{Script=Han}\d]{4,}/gu) ?? []
      } catch {
        return []
      }
    })
}
