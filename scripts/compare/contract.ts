import type { Comparison, Item, ListComparison } from '../../src/core/model.ts'

/** A comparison as `--json` prints it: the keys that other programs rely on first, everything else that the core found after them. */
export function contractOf(comparison: Comparison): object {
  const { earlier, later, yearsApart, problems, plans, work, moved, followThrough, coverage, quantities, exact, ...more } = comparison
  return {
    earlier,
    later,
    yearsApart,
    problems: listOf(problems),
    plans: listOf(plans),
    work: listOf(work),
    moved,
    followThrough,
    coverage,
    quantities,
    ...more,
    exact,
  }
}

function listOf({ earlier, later, links }: ListComparison): object {
  return { earlier: earlier.map(itemOf), later: later.map(itemOf), links }
}

function itemOf({ id, lead, text, marker, parent, block, clauses, from, to }: Item): Item {
  return { id, lead, text, marker, parent, block, clauses, from, to }
}
