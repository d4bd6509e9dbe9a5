/** So many names are remembered; an archive of thousands of organisations asks for each of them thousands of times. */
const most = 20_000

/** A function of names that works out each name once. */
export function remembered<Value>(read: (name: string) => Value): (name: string) => Value {
  const known = new Map<string, Value>()
  return (name) => {
    const value = known.get(name)
    if (value !== undefined) return value
    if (known.size >= most) known.clear()
    const fresh = read(name)
    known.set(name, fresh)
    return fresh
  }
}
