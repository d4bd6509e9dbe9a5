/** The same list, or where it is shorter than needed a longer one that begins with it. */
export function grownIntegers(list: Int32Array<ArrayBuffer>, needed: number): Int32Array<ArrayBuffer> {
  if (needed <= list.length) return list
  const longer = new Int32Array(Math.max(needed, 2 * list.length))
  longer.set(list)
  return longer
}

/** The same list, or where it is shorter than needed a longer one that begins with it. */
export function grownFloats(list: Float64Array<ArrayBuffer>, needed: number): Float64Array<ArrayBuffer> {
  if (needed <= list.length) return list
  const longer = new Float64Array(Math.max(needed, 2 * list.length))
  longer.set(list)
  return longer
}
