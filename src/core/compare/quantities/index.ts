export { placedQuantities } from './placed.ts'
export { pairQuantities, quantityHistories } from './quantities.ts'
export { restatedQuantities } from './restated.ts'
export { ofSeveralYears } from './several-years.ts'
