import { FIRST_CV, newItemId, type Fields } from '@trousseau/cv'

/** A new id for an item, a CV or a photo. */
export function freshId(): string {
  return newItemId(Date.now(), (bytes) => crypto.getRandomValues(new Uint8Array(bytes)))
}

/** Id of the next CV: a deleted one stays as it was, for whoever wants it back. */
export function nextCvId(fields: Fields): string {
  const used = Object.keys(fields).some((path) => path.startsWith(`cvs.${FIRST_CV}.`))
  return used ? freshId() : FIRST_CV
}
