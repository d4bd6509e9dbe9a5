/** Whether a year, month or day in the form of ISO 8601 (`2021`, `2021-01`, `2021-01-31`) is one of the calendar. */
export function isOfCalendar(date: string): boolean {
  // Of a day that its month does not have, JavaScript makes one of the next month.
  return !Number.isNaN(Date.parse(date)) && new Date(date).toISOString().startsWith(date)
}
