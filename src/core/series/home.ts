/** Words that folders are named by beside organisations: years, kinds of report, formats. */
const commonFolder =
  /^(?:(?=([\s_\-—–.,，、（）()【】]|(?:19|20)\d{2}(?:\s*[-–—至]\s*(?:19|20)?\d{2})?学?年?度?|历年|各年|近年|年度|年|政府|党建|基层|抓|工作|述职|述廉|履职|两会|人代会|职代会|教代会|会议|党委|党组|党支部|支部|书记|局长|院长|校长|镇长|乡长|主任|总经理|董事长|个人|领导|班子|报告|总结|汇报|材料|资料|文件|原文|原件|全文|正文|汇编|合集|合订|全部|归档|存档|扫描|最新|公开|版|txt|docx?|pdf|html?|md|word|data|files?|reports?|texts?|originals?|[\d０-９]))\1)+$/iu

/**
 * The folder that a file belongs to, for the question whose report it is: of its path, without its name and without folders that are named by a year, a
 * kind of report or a format alone (`岚川县/2019年/a.txt` → `岚川县`). Empty for the corpus folder itself.
 */
export function homeOf(path: string): string {
  return path
    .split('/')
    .slice(0, -1)
    .filter((folder) => !commonFolder.test(folder.normalize('NFKC')))
    .join('/')
}
