import type { Provenance } from './write-model.ts'
import { packModel } from './pack-weights.ts'
import { labelledTexts } from './labelled-texts.ts'
import { fitPassages } from './passages.ts'
import { fitProblems } from './problems.ts'
import { subjectWords } from './subjects.ts'
import { themeWords } from './themes/words.ts'

/** Where labelled reports are. */
export interface FitSources {
  readonly gold: string
  readonly corpus: string
}

/** One fit: its name on the command line, the file of weights, and what it is made from. */
export interface Fit extends Omit<Provenance, 'command'> {
  readonly name: string
  readonly make: (sources: FitSources) => Promise<object>
}

/** All fits. To add one, write its file and add a row. */
export const fits: readonly Fit[] = [
  {
    name: 'passages',
    file: 'src/core/normalise/models/passages.json',
    script: 'scripts/fit/passages.ts',
    data: 'places of problem items in the labelled sets pairs, provinces, accountability, accountability-structure, seeds and threads (国务院), of scripts/fit/labels and of the sample archive',
    make: async ({ gold, corpus }) => packModel(fitPassages(await labelledTexts(gold, corpus))),
  },
  {
    name: 'problems',
    file: 'src/core/normalise/models/problems.json',
    script: 'scripts/fit/problems.ts',
    data: 'problem items of the labelled sets pairs, provinces, accountability, accountability-structure, seeds and threads (国务院), of scripts/fit/labels and of the sample archive',
    make: async ({ gold, corpus }) => packModel(fitProblems(await labelledTexts(gold, corpus))),
  },
  {
    name: 'subjects',
    file: 'src/core/compare/themes/subject-words.json',
    script: 'scripts/fit/subjects.ts',
    data: 'public reports of 33 organisations: shenzhen, provinces, hebei, state-council-long, state-council-gb18030, state-council-raw, accountability, seeds',
    make: ({ corpus }) => subjectWords(corpus),
  },
  {
    name: 'themes',
    file: 'src/core/themes/theme-words.json',
    script: 'scripts/fit/themes/words.ts',
    data: 'public reports of 33 organisations: shenzhen, provinces, hebei, state-council-long, state-council-gb18030, state-council-raw, accountability, seeds',
    make: ({ corpus }) => themeWords(corpus),
  },
]

/** A fit that is a program of its own, since it fits several models after one another and writes its measured figures as well. */
export interface FitProgram {
  readonly name: string
  readonly script: string
  /** The weights that it writes, and what they are made of; null where it only measures. */
  readonly writes: Pick<Provenance, 'file' | 'data'> | null
  readonly words: (sources: FitSources) => readonly string[]
}

/** These programs, in their order: links and answers are fitted to the lists that the models before them cut. */
export const programs: readonly FitProgram[] = [
  {
    name: 'task-leads',
    script: 'scripts/fit/task-leads.ts',
    writes: { file: 'src/core/normalise/models/task-leads.json', data: 'plans of government work reports, unlabelled' },
    words: ({ corpus }) => [corpus],
  },
  {
    name: 'likeness',
    script: 'scripts/fit/likeness/likeness.ts',
    writes: { file: 'src/core/compare/profiles/likeness.json', data: 'problems of labelled pairs and threads of public reports' },
    words: ({ gold, corpus }) => [gold, corpus],
  },
  {
    name: 'links',
    script: 'scripts/fit/links.ts',
    writes: { file: 'src/core/compare/links/link-models.json', data: 'labelled pairs and threads of public reports, and the sample archive' },
    words: ({ gold, corpus }) => [gold, corpus, '--write'],
  },
  {
    name: 'coverage',
    script: 'scripts/fit/coverage.ts',
    writes: {
      file: 'src/core/compare/links/coverage-model.json',
      data: 'problems of public reports that readers held against the plans of the same report',
    },
    words: ({ corpus }) => [corpus, '--write'],
  },
  {
    name: 'work',
    script: 'scripts/fit/work.ts',
    writes: { file: 'src/core/compare/links/work-model.json', data: 'work parts of two years that readers held against one another' },
    words: ({ corpus }) => [corpus, '--write'],
  },
  { name: 'loud', script: 'scripts/fit/loud.ts', writes: null, words: ({ corpus }) => [corpus] },
  { name: 'unanswered', script: 'scripts/fit/covering/unanswered.ts', writes: null, words: ({ corpus }) => [corpus, '--write'] },
  {
    name: 'threads',
    script: 'scripts/fit/threads.ts',
    writes: { file: 'src/core/compare/lineage/thread-models.json', data: 'labelled threads and pairs of public reports' },
    words: ({ gold, corpus }) => [gold, corpus, '--write'],
  },
  {
    name: 'follow-through',
    script: 'scripts/fit/follow-through.ts',
    writes: {
      file: 'src/core/compare/follow-through-model.json',
      data: 'plans of public reports that readers held against the later report, the same with answers deleted or the review of another organisation, and the sample archive',
    },
    words: ({ gold, corpus }) => ['--gold', gold, '--corpus', corpus],
  },
]

/** Where every file of fitted weights comes from, by the name of its fit. */
export const provenances: Readonly<Record<string, Provenance>> = Object.fromEntries(
  [...fits, ...programs.flatMap(({ name, script, writes }) => (writes === null ? [] : [{ name, script, ...writes }]))].map(
    ({ name, file, script, data }) => [name, { file, script, command: `npm run fit -- ${name}`, data }],
  ),
)
