import type { PartName } from '../model.ts'

/** Parts of reports in the order in which the index numbers them; 0 is a place in no part. */
export const PART_NAMES: readonly PartName[] = ['preface', 'work', 'problems', 'causes', 'plans', 'closing', 'attachment']

/** The parts by which readers narrow down. */
export const FILTERED_PARTS: readonly PartName[] = ['work', 'problems', 'causes', 'plans']
