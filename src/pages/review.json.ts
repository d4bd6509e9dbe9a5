import type { APIRoute } from 'astro'
import { archive } from '../loaders/archive.ts'
import { byUrgency } from '../view/file-messages.ts'

/** What a person has to decide, as data. */
export const GET: APIRoute = async () => Response.json(byUrgency((await archive.index()).review))
