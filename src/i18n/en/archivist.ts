import type { archivist as zh } from '../zh/archivist.ts'

/** The core says these things in English itself. */
export const archivist: typeof zh = { messages: {}, removals: {} }
