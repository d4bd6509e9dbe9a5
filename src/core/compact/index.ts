/** Reports as browsers get them: small enough to be fetched two at a time, whole enough to be compared. */
export { compactToReport, comparedTexts, reportToCompact, type CompactReport } from './report.ts'
export { cutStretches, lineToStretches, segmentWith, type CutStretches } from './word-lengths.ts'
export { directoryFile, reportFile } from './files.ts'
export { FILE_FORMAT, type DirectoryFile, type DirectorySeries, type ReportFile } from './format.ts'
