import type { FieldValue } from '@trousseau/domain'
import { LANGUAGES, type CvLanguage, type SectionKind } from './words/labels.ts'

/**
 * A CV as it is kept: `field.set` events, folded into `path → value`, last writer wins by path. So two
 * devices merge field by field and item by item.
 *
 * - `profile.<field>`: who one is, once for all CVs;
 * - `<list>.<id>.<field>`: one experience, course, skill…; `gone: true` deletes it;
 * - `cvs.<cvId>.<field>`: one CV, a choice among the same items:
 *   `hidden.<item, profile field or section>` true hides it there, `order.<list or 'sections'>` lists ids;
 * - `photos.<id>.<n>`: base64 of a JPEG, in `parts` pieces of at most 4000 characters.
 */
export type Fields = Readonly<Record<string, { readonly value: FieldValue }>>

/** One thing to write: the body of a `field.set` event. */
export interface FieldWrite {
  path: string
  value: FieldValue
}

/** Lists of items shared by all CVs. */
export const LISTS = ['experiences', 'education', 'skills', 'languages', 'interests'] as const
export type ListName = (typeof LISTS)[number]

export const EXPERIENCE_SORTS = [
  'job',
  'placement',
  'odd-job',
  'volunteering',
  'family',
  'sport',
  'school',
] as const
export type ExperienceSort = (typeof EXPERIENCE_SORTS)[number]

/** A month or a year, `YYYY-MM` or `YYYY`; `now` as the end of what lasts; `''` when not said. */
export type Month = string

/** Who one is; each field is `''` when not said. */
export interface Person {
  firstName: string
  lastName: string
  email: string
  phone: string
  city: string
  /** `AM`, `A1`, `A2`, `B`, `BE`, `C`, `D`, `learning`, or words of one's own. */
  licence: string
  link: string
  /** `YYYY-MM-DD`. */
  birth: string
}

export const PERSON_FIELDS = [
  'firstName',
  'lastName',
  'email',
  'phone',
  'city',
  'licence',
  'link',
  'birth',
] as const satisfies (keyof Person)[]

export interface Experience {
  id: string
  title: string
  employer: string
  place: string
  start: Month
  end: Month
  tasks: string[]
  sort: ExperienceSort
}

export interface Education {
  id: string
  title: string
  school: string
  place: string
  start: Month
  end: Month
  /** `left`: followed without its diploma (« niveau bac »). */
  state: 'done' | 'ongoing' | 'left'
}

export interface Skill {
  id: string
  name: string
}

export interface Language {
  id: string
  name: string
  /** `basics`, `working`, `fluent`, `native`, or words of one's own (« B2 »); `''` when not said. */
  level: string
}

export type Interest = Skill

/** What each list holds. */
export interface Items {
  experiences: Experience
  education: Education
  skills: Skill
  languages: Language
  interests: Interest
}

/** All that a youth told about themselves, deleted items left out, each list in the order a CV gives it. */
export type Profile = { person: Person } & { [List in ListName]: Items[List][] }

/** Names of the page's looks; templates draw them. */
export const TEMPLATES = ['sober', 'warm', 'bold', 'compact'] as const
export type TemplateName = (typeof TEMPLATES)[number]

/** Names of the page's colours; templates say what they look like. */
export const COLOURS = ['ink', 'blue', 'green', 'red', 'violet', 'ochre'] as const
export type ColourName = (typeof COLOURS)[number]

/** One heading and what stands under it; never empty. */
export type Section =
  | { kind: 'experiences'; title: string; items: Experience[] }
  | { kind: 'commitments'; title: string; items: Experience[] }
  | { kind: 'education'; title: string; items: Education[] }
  | { kind: 'skills'; title: string; items: Skill[] }
  | { kind: 'languages'; title: string; items: Language[] }
  | { kind: 'interests'; title: string; items: Interest[] }

/** One line under the name. */
export interface Contact {
  kind: 'email' | 'phone' | 'city' | 'licence' | 'link' | 'birth'
  /** As it is read on the page, in the CV's language. */
  text: string
  /** Where it leads: `mailto:`, `tel:`, `https:`; absent when nowhere. */
  href?: string
}

/** One CV, all resolved: what templates draw and screens show, without any knowledge of fields. */
export interface Cv {
  id: string
  /** First name then last name; may be `''`. */
  name: string
  /** What is aimed for, under the name: « Vendeur en boulangerie »; may be `''`. */
  job: string
  /** Raw fields, those hidden in this CV emptied. */
  person: Person
  /** One a line, in this order. */
  contacts: Contact[]
  /** A few sentences under the heading `LABELS[language].sections.summary`; may be `''`. */
  summary: string
  /** In the order of the page; sections with nothing in them are absent. */
  sections: Section[]
  language: CvLanguage
  template: TemplateName
  colour: ColourName
  /** Base64 of a JPEG, without `data:`; `''` when there is none, or not all of it is here yet. */
  photo: string
}

/** What is kept of a CV itself. */
export interface CvSettings {
  job: string
  summary: string
  template: TemplateName
  colour: ColourName
  language: CvLanguage
  /** Id of a photo, or `''`. */
  photo: string
}

/** Work in a recruiter's sense; the other sorts of experience have a heading of their own. */
export function isWork(sort: ExperienceSort): boolean {
  return sort === 'job' || sort === 'placement' || sort === 'odd-job'
}

/** The list a section shows. */
export function listOf(section: SectionKind): ListName {
  return section === 'commitments' ? 'experiences' : section
}

/** `wanted` when it is one of `known`, else the first of them: what a newer app wrote must not break this one. */
export function oneOf<Name extends string>(known: readonly [Name, ...Name[]], wanted: unknown): Name {
  return known.find((name) => name === wanted) ?? known[0]
}

/** The language of a CV from its kept value. */
export function languageOf(value: unknown): CvLanguage {
  return oneOf(LANGUAGES, value)
}
