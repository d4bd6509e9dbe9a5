/** Endings that one name may have, as of a copy that a program made (`报告.docx.bak`). */
const ENDINGS = 3

/** A path without endings, as people and programs vary it. */
export function stemOf(path: string): string {
  let stem = path
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(?<=\/|^)[~$.#]{1,3}/gu, '')
  for (let ending = 0; ending < ENDINGS; ending++) stem = stem.replace(/\.\w{1,8}~?$/u, '')
  return stem
}

/** What people and programs put behind the name of a document to say in which form this file has it. */
const form =
  /(?<=[^/])(?<![\s_-])[\s_-]*(?:\([^()/]*\)|(?:副本|复件|拷贝|备份|扫描|盖章|正式|影印|打印|电子|文字|识别)(?:件|版|稿)?|(?<=[\s_-])(?:\d{1,2}|copy|scan|final|ocr))$/u

/** A path as it is without what tells the form of a document. */
export function plainStem(path: string): string {
  return stemOf(path).replace(form, '')
}
