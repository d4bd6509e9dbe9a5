export { traceLineages } from './lineage.ts'
