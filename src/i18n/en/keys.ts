import type { keys as zh } from '../zh/keys.ts'

/** What the keyboard can do. */
export const keys: typeof zh = {
  title: 'Keyboard shortcuts',
  close: 'Close',
  items: [
    ['/', 'Go to the search box'],
    ['?', 'Open this list'],
    ['n p', 'Comparison: next and previous change'],
    ['↓ ↑', 'Search: move through the results'],
    ['Tab', 'After a permalink, once more for “Copy” and “Collect”'],
    ['Esc', 'Put the small toolbar away; close this list'],
    ['Alt+↑ Alt+↓', 'Collection: move an entry'],
  ],
}
