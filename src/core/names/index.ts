/** What names of organisations tell: the door of the room. */
export { nameKey } from './key.ts'
export { isMasked, mayBeMasked } from './masked.ts'
export { fullProvince } from './provinces.ts'
export { placeOf, placeStems, reachOf, type Reach } from './reach.ts'
export { isRaised, mayBeRenamed, relationOf, type Relation } from './relation.ts'
export { bodies, governmentBodies, mask, offices } from './words.ts'
