import type { Locale } from './locale.ts'

/** Words of the list of what the keyboard can do. */
interface KeyWords {
  readonly title: string
  readonly close: string
  /** Keys, with a space between one and the next, and what they do. */
  readonly items: readonly (readonly [keys: string, meaning: string])[]
}

/** What the keyboard can do: both languages together, for one small script that is loaded where a reader asks for the list. */
export const keys: Readonly<Record<Locale, KeyWords>> = {
  zh: {
    title: '键盘操作',
    close: '关闭',
    items: [
      ['/', '到检索框'],
      ['?', '打开这张表'],
      ['n p', '对照页：到下一处、上一处变化'],
      ['↓ ↑', '检索页：在结果之间移动'],
      ['Tab', '到固定链接之后，再按一次到“复制”和“摘录”'],
      ['Esc', '收起小工具条、关闭这张表'],
      ['Alt+↑ Alt+↓', '摘录页：移动一条'],
    ],
  },
  en: {
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
  },
}
