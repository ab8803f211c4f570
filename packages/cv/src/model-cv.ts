import { LABELS, SECTION_KINDS, type CvLanguage, type SectionKind } from './words/labels.ts'
import { lineOf, listedIn, profileOf, textOf, valueAt } from './model-read.ts'
import { photoOf } from './model-photo.ts'
import {
  COLOURS,
  isWork,
  languageOf,
  listOf,
  oneOf,
  PERSON_FIELDS,
  TEMPLATES,
  type Contact,
  type Cv,
  type CvSettings,
  type Experience,
  type Fields,
  type Person,
  type Profile,
  type Section,
} from './model.ts'

/** Id of a youth's first CV: the same on two phones begun apart, so that they become one. */
export const FIRST_CV = 'first'

/** Ids of the CVs there are, the first one first, copies in the order they were made. */
export function cvIds(fields: Fields): string[] {
  const ids = new Set<string>()
  for (const path of Object.keys(fields)) {
    const [head, id] = path.split('.')
    if (head === 'cvs' && id) ids.add(id)
  }
  return [...ids]
    .filter((id) => valueAt(fields, `cvs.${id}.gone`) !== true)
    .sort((a, b) => Number(b === FIRST_CV) - Number(a === FIRST_CV) || (a < b ? -1 : 1))
}

/** What is kept of the CV itself, with what it has when nothing was chosen. */
export function settingsOf(fields: Fields, cvId: string): CvSettings {
  const value = (name: keyof CvSettings) => valueAt(fields, `cvs.${cvId}.${name}`)
  return {
    job: lineOf(value('job')),
    summary: textOf(value('summary')),
    template: oneOf(TEMPLATES, value('template')),
    colour: oneOf(COLOURS, value('colour')),
    language: languageOf(value('language')),
    photo: lineOf(value('photo')),
  }
}

/** Whether an item (by id), a field of the profile or a section (by name) is left out of that CV. */
export function isHidden(fields: Fields, cvId: string, what: string): boolean {
  return valueAt(fields, `cvs.${cvId}.hidden.${what}`) === true
}

/**
 * The CV as templates and screens use it. Never throws, whatever the fields hold; a CV nobody began has
 * the profile's items, all shown.
 */
export function cvOf(fields: Fields, cvId: string): Cv {
  const { photo, ...settings } = settingsOf(fields, cvId)
  const profile = profileOf(fields)
  const person = { ...profile.person }
  for (const field of PERSON_FIELDS) if (isHidden(fields, cvId, field)) person[field] = ''
  const labels = LABELS[settings.language]
  const sections: Section[] = []
  for (const kind of sectionOrder(fields, cvId)) {
    if (isHidden(fields, cvId, kind)) continue
    const section = sectionOf(kind, chosen(fields, cvId, profile), labels.sections[kind])
    if (section.items.length > 0) sections.push(section)
  }
  if (!sections.some(({ kind }) => kind === 'experiences'))
    for (const section of sections)
      if (section.kind === 'commitments') section.title = labels.experiencesOfLife
  return {
    id: cvId,
    name: [person.firstName, person.lastName].filter(Boolean).join(' '),
    ...settings,
    person,
    contacts: contactsOf(person, settings.language),
    sections,
    photo: isHidden(fields, cvId, 'photo') ? '' : photoOf(fields, photo),
  }
}

type ItemsOf = { [One in Section as One['kind']]: One['items'] }

/** What a section of that CV holds; nothing when it is not there. */
export function itemsIn<Kind extends SectionKind>(cv: Cv, kind: Kind): ItemsOf[Kind] {
  return (cv.sections.find((section) => section.kind === kind)?.items ?? []) as ItemsOf[Kind]
}

/** All sections in the order of that CV, those hidden or empty too. */
export function sectionOrder(fields: Fields, cvId: string): SectionKind[] {
  return inOrder(
    SECTION_KINDS.map((id) => ({ id })),
    listedIn(valueAt(fields, `cvs.${cvId}.order.sections`)),
  ).map(({ id }) => id)
}

/** Items as that CV orders them; those it does not name keep their place among themselves, after. */
export function inOrder<Item extends { id: string }>(
  items: readonly Item[],
  order: readonly string[],
): Item[] {
  const place = new Map(order.map((id, index) => [id, index]))
  return [...items].sort((a, b) => (place.get(a.id) ?? Infinity) - (place.get(b.id) ?? Infinity) || 0)
}

function chosen(fields: Fields, cvId: string, profile: Profile): Profile {
  const of = <Item extends { id: string }>(list: Exclude<keyof Profile, 'person'>, items: Item[]): Item[] =>
    inOrder(items, listedIn(valueAt(fields, `cvs.${cvId}.order.${list}`))).filter(
      ({ id }) => !isHidden(fields, cvId, id),
    )
  return {
    person: profile.person,
    experiences: of('experiences', profile.experiences),
    education: of('education', profile.education),
    skills: of('skills', profile.skills),
    languages: of('languages', profile.languages),
    interests: of('interests', profile.interests),
  }
}

function sectionOf(kind: SectionKind, profile: Profile, title: string): Section {
  if (kind === 'experiences' || kind === 'commitments') {
    const works = (item: Experience): boolean => isWork(item.sort) === (kind === 'experiences')
    return { kind, title, items: profile[listOf(kind) as 'experiences'].filter(works) }
  }
  return { kind, title, items: profile[kind] } as Section
}

function contactsOf(person: Person, language: CvLanguage): Contact[] {
  const { birth, licences } = LABELS[language]
  const contacts: Contact[] = []
  const add = (kind: Contact['kind'], text: string, href?: string): void => {
    if (text !== '') contacts.push(href === undefined ? { kind, text } : { kind, text, href })
  }
  add('phone', person.phone, `tel:${person.phone.replace(/[^\d+]/g, '')}`)
  add('email', person.email, `mailto:${person.email}`)
  add('city', person.city)
  const licence = Object.hasOwn(licences, person.licence)
    ? licences[person.licence as keyof typeof licences]
    : person.licence
  add('licence', licence)
  add('link', person.link.replace(/^https?:\/\/(www\.)?/, ''), webAddress(person.link))
  add('birth', person.birth && `${birth}\u00a0: ${person.birth.split('-').reverse().join('/')}`)
  return contacts
}

/** A link as an address a page may hold: `https:` or `http:` only. */
function webAddress(link: string): string | undefined {
  if (/^https?:\/\//i.test(link)) return link
  return /^[\w-]+(\.[\w-]+)+(\/\S*)?$/.test(link) ? `https://${link}` : undefined
}
