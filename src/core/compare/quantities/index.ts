export { pairQuantities, quantityHistories } from './quantities.ts'
export { restatedQuantities } from './restated.ts'
