/** The passages of many reports, reduced to their letters and digits and laid end to end. */
export interface Letters {
  /** A break (0) stands behind every passage. */
  readonly codes: Uint16Array
  /** Place of each letter in its passage. */
  readonly places: Uint32Array
  /** Where each passage begins, and where the last one ends. */
  readonly passages: Uint32Array
  /** Where the first passage of each report begins, and where the last one ends. */
  readonly reports: Uint32Array
}

const LETTER = /[\p{L}\p{N}]/u
const isLetter = new Int8Array(0x10000)

/** Lays passages end to end. Letters beyond the basic plane count as two, which does no harm to finding runs. */
export function lettersOf(reports: readonly (readonly string[])[]): Letters {
  const most = reports.reduce((sum, texts) => sum + texts.reduce((length, text) => length + text.length + 1, 0), 0)
  const codes = new Uint16Array(most)
  const places = new Uint32Array(most)
  const passageStarts: number[] = []
  const reportStarts: number[] = []
  let length = 0
  for (const texts of reports) {
    reportStarts.push(length)
    for (const text of texts) {
      passageStarts.push(length)
      for (let at = 0; at < text.length; at++) {
        const code = text.charCodeAt(at)
        if (isLetter[code] === 0) isLetter[code] = (code >= 0xd800 && code < 0xe000) || LETTER.test(text[at]!) ? 1 : -1
        if (isLetter[code] === -1) continue
        codes[length] = code
        places[length++] = at
      }
      length++
    }
  }
  return {
    codes: codes.subarray(0, length),
    places: places.subarray(0, length),
    passages: Uint32Array.from([...passageStarts, length]),
    reports: Uint32Array.from([...reportStarts, length]),
  }
}

/** Places to one entry of the table by which reports are found. */
const STEP = 256

/** Finds the number of the report that a place lies in: by a table of every so many places, and a few steps from there. */
export function reportFinder(starts: Uint32Array): (place: number) => number {
  const end = starts.at(-1) ?? 0
  const table = new Uint32Array(Math.ceil(end / STEP) + 1)
  let report = 0
  for (let entry = 0; entry < table.length; entry++) {
    while (report + 2 < starts.length && starts[report + 1]! <= entry * STEP) report++
    table[entry] = report
  }
  return (place) => {
    let found = table[Math.floor(place / STEP)]!
    while (starts[found + 1]! <= place) found++
    return found
  }
}
