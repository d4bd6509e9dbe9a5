/** A number with what it counts: “1 report”, “2 reports”. Numbers may be written already (“1,200”). */
export function plural(count: number | string, noun: string, plural = `${noun}s`): string {
  return `${count} ${String(count) === '1' ? noun : plural}`
}
