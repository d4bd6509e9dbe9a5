import { patternRule } from './rule.ts'

/** Comments of HTML that a scrape left in the text. */
export const htmlComment = patternRule(
  'html-comment',
  'A comment in the markup of the page that the text was copied from.',
  /<!--(?:(?!<!--)[\s\S]){0,5000}?-->/g,
)

/** Tags of HTML by their names, so that no sign of comparison in a text is taken for one. */
export const htmlTag = patternRule(
  'html-tag',
  'A tag of the markup of the page that the text was copied from.',
  /<\/?(?:p|br|hr|div|span|font|strong|em|b|i|u|a|img|table|thead|tbody|tr|td|th|ul|ol|li|h[1-6]|o:p|script|style|meta|link|html|head|body|title|center|section|article)(?:\s[^<>\n]{0,500})?\/?>/gi,
)

/** White space written out as an escape: `<U+00A0>`, `&nbsp;`. */
export const writtenSpace = patternRule(
  'written-space',
  'White space that a scrape wrote out as an escape.',
  /<U\+(?:00A0|3000|200[0-9A-F]|2028|2029|FEFF|E[0-9A-F]{3})>|&(?:nbsp|emsp|ensp|thinsp|zwnj|#160|#12288|#x0*a0|#x3000);/gi,
)

/** Characters without a shape: control characters, marks of writing direction, private use. */
export const controlCharacter = patternRule(
  'control-character',
  'Characters without a shape (control characters, white space without width, marks of writing direction), which no reader sees.',
  /[\0-\x08\x0e-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]+/g,
)
