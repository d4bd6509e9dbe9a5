/** The review list for archivists. */
export const review = {
  title: '待核清单',
  description: '档案中需要人来确定的事项：缺少什么、依据为何、在 metadata.csv 或 archive.yaml 中写什么。',
  note: '下列事项从原文不能完全确定。把所给的行粘贴到 metadata.csv 或 archive.yaml，补上空缺的字段，再次生成即可；npm run review 会逐条询问并写入。',
  none: '没有需要核定的事项。',
  severity: { error: '错误', warning: '警告', info: '说明' },
  severityCount: (severity: 'error' | 'warning' | 'info', count: number | string) =>
    `${{ error: '错误', warning: '警告', info: '说明' }[severity]} ${count}`,
  file: '文件',
  missing: '缺少',
  line: '粘贴到 metadata.csv',
  settings: '粘贴到 archive.yaml',
  page: '看报告',
  data: '全部清单 JSON',
  pageOf: (page: number, pages: number) => `第${page}页，共${pages}页`,
  previousPage: '上一页',
  nextPage: '下一页',
}
