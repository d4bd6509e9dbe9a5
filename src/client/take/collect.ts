import { emptyCollection, toggleExcerpt, type Collection } from '../../view/take/collection.ts'
import { readCollection, unlimited } from '../../view/take/read-collection.ts'
import { excerptOf } from './excerpt.ts'
import type { Place } from './place.ts'
import { isCollected, keepCollection, keptCollection } from './store.ts'

/** Puts a place into the collection, or takes it out. `failed`: the browser keeps nothing, or no more. */
export async function collectPlace(place: Place): Promise<'collected' | 'removed' | 'failed'> {
  const excerpt = await excerptOf(place)
  const next = toggleExcerpt(ownCollection(), excerpt)
  if (!keepCollection(next)) return 'failed'
  return isCollected(excerpt.address) ? 'collected' : 'removed'
}

/** The collection that this browser keeps; an empty one where it keeps none that can be read. */
export function ownCollection(): Collection {
  try {
    return readCollection(JSON.parse(keptCollection() ?? 'null'), unlimited)?.collection ?? emptyCollection
  } catch {
    return emptyCollection
  }
}
