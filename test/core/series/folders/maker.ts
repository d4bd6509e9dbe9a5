import type { Folder } from './grouped.ts'

/** A folder as a person might bring it: the files of each organisation in the order of their years, and files that belong to none. */
export interface InventedFolder {
  readonly name: string
  readonly files: Folder
  readonly series: readonly (readonly string[])[]
}

type File = readonly [path: string, text: string]

const numerals = '零一二三四五六七八九'

/** A number in Chinese numerals, digit for digit. */
export function zh(number: number, zero = '〇'): string {
  return String(number).replace(/\d/g, (digit) => (digit === '0' ? zero : numerals[Number(digit)]!))
}

export function folder(name: string, series: readonly (readonly File[])[], strangers: readonly File[] = []): InventedFolder {
  return { name, files: Object.fromEntries([...series.flat(), ...strangers]), series: series.map((files) => files.map(([path]) => path)) }
}

export function each(years: readonly number[], file: (year: number, i: number) => File): File[] {
  return years.map(file)
}

export function years(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i)
}
