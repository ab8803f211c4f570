import { newItemId } from '@trousseau/cv'

/** A new id for an item, a CV or a photo. */
export function freshId(): string {
  return newItemId(Date.now(), (bytes) => crypto.getRandomValues(new Uint8Array(bytes)))
}
