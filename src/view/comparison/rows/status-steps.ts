/** Where a row stands among those of its status, and the next of them. */
export interface StatusStep {
  /** From 1. */
  readonly position: number
  readonly count: number
  /** Anchor of the next row of the status; of the first one behind the last. */
  readonly next: string
}

/** Where each row stands among those of its status, by its anchor; nothing for a row that is the only one of its status. */
export function statusSteps(rows: readonly { readonly anchor: string; readonly status: string }[]): ReadonlyMap<string, StatusStep> {
  const steps = new Map<string, StatusStep>()
  for (const those of Map.groupBy(rows, ({ status }) => status).values()) {
    if (those.length < 2) continue
    those.forEach(({ anchor }, index) => {
      const next = those[(index + 1) % those.length]
      if (next) steps.set(anchor, { position: index + 1, count: those.length, next: next.anchor })
    })
  }
  return steps
}
