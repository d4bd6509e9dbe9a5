/** A part of an address without its percent codes; as it stands where these are no UTF-8, which anyone may write behind an address. */
export function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
