export { pairQuantities, quantityHistories } from './quantities.ts'
