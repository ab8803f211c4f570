import type { CvSettings, Person } from '../model.ts'
import { cleanLine } from '../model-text.ts'
import { isObject, own, textFrom, textIn, type JsonObject } from './json.ts'
import { OURS } from './items.ts'

/** What is read of the head of a document. */
export interface Head {
  person: Person
  settings: Partial<CvSettings>
  /** Base64 of a JPEG carried by the document itself; a photo elsewhere on the web is not fetched. */
  photo: string
}

/** Fields of `basics` we understand. */
export const BASICS = ['name', 'label', 'email', 'phone', 'url', 'summary', 'location', 'image', 'profiles']

export function headOf(document: JsonObject): Head {
  const basics = objectIn(document, 'basics')
  const meta = objectIn(objectIn(document, 'meta'), OURS)
  const mine = objectIn(meta, 'person')
  const name = textIn(basics, 'name')
  const settings: Partial<CvSettings> = {}
  const set = (field: 'job' | 'summary', value: string): void => {
    if (value !== '') settings[field] = value
  }
  set('job', textIn(basics, 'label'))
  set('summary', textIn(basics, 'summary'))
  for (const field of ['template', 'colour', 'language'] as const) {
    const value = textIn(meta, field)
    if (value !== '') Object.assign(settings, { [field]: value })
  }
  return {
    person: {
      ...namesOf(basics, mine, name),
      email: textIn(basics, 'email') || textIn(mine, 'email'),
      phone: textIn(basics, 'phone'),
      city: cityOf(own(basics, 'location')),
      licence: textIn(mine, 'licence'),
      link: linkOf(textIn(basics, 'url', 'website'), textIn(mine, 'link')) || firstProfile(basics),
      birth: textIn(mine, 'birth'),
    },
    settings,
    photo: photoIn(textIn(basics, 'image', 'picture')),
  }
}

/** An object within another; `{}` when there is none. */
export function objectIn(object: JsonObject, name: string): JsonObject {
  const value = own(object, name)
  return isObject(value) ? value : {}
}

function namesOf(basics: JsonObject, mine: JsonObject, name: string): Pick<Person, 'firstName' | 'lastName'> {
  const first = textIn(mine, 'firstName') || textIn(basics, 'firstName')
  const last = textIn(mine, 'lastName') || textIn(basics, 'lastName')
  // Our own words count only while they still make the name that is written.
  if ((first || last) && (name === '' || [first, last].filter(Boolean).join(' ') === cleanLine(name)))
    return { firstName: first, lastName: last }
  const words = cleanLine(name).split(' ')
  const capitals = words.filter(
    (word) => word.length > 1 && word === word.toUpperCase() && /\p{Lu}/u.test(word),
  )
  if (capitals.length > 0 && capitals.length < words.length) {
    // « EXEMPLE Lina » as well as « Lina EXEMPLE ».
    const others = words.filter((word) => !capitals.includes(word))
    return { firstName: others.join(' '), lastName: capitals.join(' ') }
  }
  return { firstName: words[0] ?? '', lastName: words.slice(1).join(' ') }
}

/** The link as it was typed, while it still is the address that is written. */
function linkOf(url: string, typed: string): string {
  return url === '' || (typed !== '' && url.endsWith(typed)) ? typed : url
}

function cityOf(location: unknown): string {
  return isObject(location) ? textIn(location, 'city', 'region', 'address') : textFrom(location)
}

function firstProfile(basics: JsonObject): string {
  const profiles = own(basics, 'profiles')
  for (const profile of Array.isArray(profiles) ? profiles : []) {
    const url = isObject(profile) ? textIn(profile, 'url') : ''
    if (url !== '') return url
  }
  return ''
}

function photoIn(image: string): string {
  return /^data:image\/jpe?g;base64,([A-Za-z0-9+/]+={0,2})$/.exec(image)?.[1] ?? ''
}
