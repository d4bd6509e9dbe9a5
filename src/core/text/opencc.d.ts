declare module 'opencc-js/dict/TSCharacters' {
  /** Entries `traditional simplified [simplified…]`, separated by `|`. */
  const entries: string
  export default entries
}
