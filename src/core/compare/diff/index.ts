export { diffTexts, diffTokens } from './diff.ts'
export { tokensOf, type Token } from './tokens.ts'
