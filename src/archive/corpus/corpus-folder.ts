/** The folder of originals that this build is made of: the environment's `CORPUS`, else the sample archive. */
export function corpusFolder(): string {
  return process.env['CORPUS'] || 'content'
}
