export { traceLineages } from './lineage.ts'
export { threadedItems, type ThreadedItems } from './told.ts'
