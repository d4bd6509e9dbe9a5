/** Small records made by hand, for the tests of the view. Every maker takes what matters to a test and fills in the rest. */
import type { Block, Comparison, Item, Link, ListComparison, Part, Report } from '../../src/core/model.ts'
import type { ArchiveIndex, ComparisonEntry, ReportEntry, SeriesEntry } from '../../src/core/records.ts'

const source = { path: 'a/2017.txt', sha256: 'ab'.repeat(32), format: 'txt', encoding: 'utf-8', bytes: 10 } as const

export function madeItem(id: string, text: string, more: Partial<Item> = {}): Item {
  return {
    id,
    lead: text,
    text,
    marker: '',
    parent: null,
    block: 'b1',
    clauses: [{ text, from: 0, to: text.length }],
    from: 0,
    to: text.length,
    ...more,
  }
}

export function madeLink(earlier: string[], later: string[], more: Partial<Link> = {}): Link {
  return {
    earlier,
    later,
    status: 'same',
    similarity: 1,
    by: 'rule',
    rule: 'equal-text',
    runnerUp: null,
    changes: [],
    exact: true,
    replaced: false,
    ...more,
  }
}

export function madeList(earlier: Item[], later: Item[], links: Link[]): ListComparison {
  return { earlier, later, links }
}

export function madeComparison(more: Partial<Comparison> = {}): Comparison {
  const empty = madeList([], [], [])
  const head = { series: 's', title: null }
  return {
    ...{ earlier: { ...head, id: 'r1', year: 2016 }, later: { ...head, id: 'r2', year: 2017 }, yearsApart: 1 },
    ...{ problems: empty, plans: empty, work: empty, moved: [], doubtful: [], followThrough: [], coverage: [], rectifications: [], quantities: [] },
    ...{ goals: [], restated: [], similarity: {}, messages: [], exact: true },
    ...more,
  }
}

export function madeBlock(id: string, text: string, more: Partial<Block> = {}): Block {
  return { id, kind: 'paragraph', level: 0, marker: '', text, from: 0, to: text.length, ...more }
}

export function madePart(part: Part['part'], from: number, to: number, found = true): Part {
  return { part, from, to, found, by: 'heading', evidence: '' }
}

export function madeReport(more: Partial<Report> = {}): Report {
  return {
    ...{ id: 'r2', series: 's', kind: 'accountability', year: 2017, reviewedYear: 2017, planYear: 2018, title: '述职报告', organisation: '松岭县' },
    ...{ role: null, place: null, date: null, session: null, language: 'zh-Hans', source, evidence: {}, names: [] },
    ...{ blocks: [], parts: [], problems: [], causes: [], plans: [], work: [], rectifications: [], quantities: [], removed: [], messages: [] },
    ...more,
  }
}

export function madeEntry(id: string, year: number | null, more: Partial<ReportEntry> = {}): ReportEntry {
  return {
    ...{ id, address: `s/${year}`, series: 's', slug: String(year), kind: 'accountability', year, reviewedYear: year, planYear: null, doubts: [] },
    ...{ title: `松岭县${year}年述职报告`, organisation: '松岭县', role: null, place: null, date: null, session: null, language: 'zh-Hans' },
    ...{ publish: 'full', source, characters: 3000, found: { problems: true, plans: true }, sourceAddress: null, licence: null, digest: id },
    counts: { problems: 0, causes: 0, plans: 0, work: 0, removed: 0, messages: 0 },
    ...more,
  }
}

export function madeSeries(reports: string[], more: Partial<SeriesEntry> = {}): SeriesEntry {
  return { slug: 's', name: '松岭县', aliases: [], kind: 'accountability', reports, gaps: [], digest: 'd', ...more }
}

export function madePair(earlier: string, later: string, more: Partial<ComparisonEntry> = {}): ComparisonEntry {
  const none = { same: 0, reworded: 0, split: 0, merged: 0, undetermined: 0, told: 0, dropped: 0, added: 0, items: 0, unsure: 0 }
  return {
    ...{ id: `${earlier}..${later}`, address: `s/${earlier}-${later}`, series: 's', earlier, later, yearsApart: 1, problems: none, plans: none },
    ...{
      followThrough: { matched: 0, partial: 0, 'not-found': 0, undetermined: 0 },
      doubtful: [],
      changed: 0.5,
      similarity: null,
      digest: 'd',
    },
    ...more,
  }
}

export function madeIndex(more: Partial<ArchiveIndex> = {}): ArchiveIndex {
  const site = {
    name: '样例',
    description: '',
    language: 'zh-Hans',
    interface: ['zh', 'en'] as const,
    originals: 'copy' as const,
    isLarge: false,
    showRemoved: false,
    thresholds: {},
  }
  return { site, series: [], reports: [], comparisons: [], review: [], ...more }
}
