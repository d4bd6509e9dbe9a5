/** What a piece of work is refused with; empty where it is done. */
export function messageOf(work: () => void): string {
  try {
    work()
    return ''
  } catch (error) {
    return (error as Error).message
  }
}
