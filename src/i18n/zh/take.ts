/** What is copied with its source, and the buttons that do it. */
export const take = {
  toolbar: '引用此处',
  copy: '复制并注明出处',
  copyShort: '复制',
  copied: '已复制',
  failed: '没能复制',
  verdict: (words: string) => `本站所示：${words}`,
  ofSide: (side: string, quoted: string) => `${side}：${quoted}`,
  source: (side: string, words: string) => (side === '' ? `出处：${words}` : `${side}出处：${words}`),
  titled: (title: string) => `《${title}》`,
  paragraph: (number: number) => `第${number}段`,
  comma: '，',
  checksum: (sum: string) => `原件SHA-256：${sum}`,
  unknown: '不明',
  readAt: (address: string) => `所在页：${address}`,
  version: (archive: string, corpus: string, software: string, day: string) => `${archive}（数据版本${corpus}，软件版本${software}），${day}读取`,
  taken: (day: string) => `${day}读取`,
}
