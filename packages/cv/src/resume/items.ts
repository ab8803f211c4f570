import { EXPERIENCE_SORTS, oneOf, type ExperienceSort, type ListName } from '../model.ts'
import { LABELS, LANGUAGES } from '../words/labels.ts'
import { isObject, own, textFrom, textIn, textsFrom, type JsonObject } from './json.ts'
import { monthFrom } from './months.ts'

/** Where we put what JSON Resume has no word for, in an item and in `meta`. */
export const OURS = 'trousseau'

/** What is read of an item: fields of the model. */
export type Read = Record<string, string | string[]>

/** A list of JSON Resume that we understand. */
export interface Source {
  key: 'work' | 'volunteer' | 'education' | 'certificates' | 'skills' | 'languages' | 'interests'
  list: ListName
  /** Fields understood, besides `trousseau`: the others are kept, and said so. */
  reads: readonly string[]
  read: (json: JsonObject) => Read
}

export const SOURCES: readonly Source[] = [
  {
    key: 'work',
    list: 'experiences',
    reads: ['name', 'company', 'position', 'location', 'startDate', 'endDate', 'highlights', 'summary'],
    read: (json) => experience(json, textIn(json, 'name', 'company', 'employer'), 'job'),
  },
  {
    key: 'volunteer',
    list: 'experiences',
    reads: ['organization', 'position', 'location', 'startDate', 'endDate', 'highlights', 'summary'],
    read: (json) => experience(json, textIn(json, 'organization', 'name'), 'volunteering'),
  },
  {
    key: 'education',
    list: 'education',
    reads: ['institution', 'studyType', 'area', 'location', 'startDate', 'endDate'],
    read: (json) => {
      const { start, end } = period(json)
      return {
        title: [textIn(json, 'studyType', 'degree'), textIn(json, 'area', 'field')].filter(Boolean).join(' '),
        school: textIn(json, 'institution', 'school'),
        place: placeOf(json),
        start,
        end,
        state: ours(json, 'state') || (end === 'now' ? 'ongoing' : 'done'),
      }
    },
  },
  {
    key: 'certificates',
    list: 'education',
    reads: ['name', 'issuer', 'date'],
    read: (json) => ({
      title: textIn(json, 'name'),
      school: textIn(json, 'issuer'),
      end: monthFrom(own(json, 'date')) ?? '',
      state: 'done',
    }),
  },
  { key: 'skills', list: 'skills', reads: ['name', 'keywords'], read: (json) => ({ name: nameOf(json) }) },
  {
    key: 'languages',
    list: 'languages',
    reads: ['language', 'fluency'],
    read: (json) => ({
      name: textIn(json, 'language', 'name'),
      level: levelFrom(textIn(json, 'fluency', 'level')),
    }),
  },
  {
    key: 'interests',
    list: 'interests',
    reads: ['name', 'keywords'],
    read: (json) => ({ name: nameOf(json) }),
  },
]

/** An item as it stands in the document; a bare text is an item with that name. */
export function itemJson(item: unknown): JsonObject {
  if (isObject(item)) return item
  const name = textFrom(item)
  return name === '' ? {} : { name, language: name, studyType: name, position: name }
}

/** One of our own words about an item, `''` when there is none. */
export function ours(json: JsonObject, field: string): string {
  const words = own(json, OURS)
  return isObject(words) ? textFrom(own(words, field)) : ''
}

function experience(json: JsonObject, employer: string, sort: ExperienceSort): Read {
  const highlights = textsFrom(own(json, 'highlights'))
  return {
    title: textIn(json, 'position', 'title', 'role'),
    employer,
    place: placeOf(json),
    ...period(json),
    tasks: highlights.length > 0 ? highlights : textsFrom(own(json, 'summary')),
    sort: oneOf([sort, ...EXPERIENCE_SORTS], ours(json, 'sort')),
  }
}

function period(json: JsonObject): { start: string; end: string } {
  const start = monthFrom(own(json, 'startDate')) ?? ''
  const end = monthFrom(own(json, 'endDate'))
  // JSON Resume leaves out the end of what lasts; ours says when it is merely unknown.
  const said = ours(json, 'end')
  const lasts = end === '' && (said === 'now' || (start !== '' && said !== 'unknown'))
  return { start, end: lasts ? 'now' : (end ?? '') }
}

function placeOf(json: JsonObject): string {
  const location = own(json, 'location')
  return isObject(location) ? textIn(location, 'city', 'address') : textFrom(location) || ours(json, 'place')
}

function nameOf(json: JsonObject): string {
  const name = textIn(json, 'name')
  const keywords = textsFrom(own(json, 'keywords')).join(', ')
  return name === '' || keywords === '' ? name + keywords : `${name} : ${keywords}`
}

type Level = keyof (typeof LABELS)['fr']['levels']

/** Words for levels that others use. */
const LEVELS: readonly [RegExp, Level][] = [
  [/^(?:native|mother|matern|bilingu)/i, 'native'],
  [/^(?:fluent|courant|full professional|c[12]\b)/i, 'fluent'],
  [/^(?:interm|working|professional|limited|scolaire|b[12]\b)/i, 'working'],
  [/^(?:basic|beginner|elementary|notion|debut|début|a[12]\b)/i, 'basics'],
]

function levelFrom(fluency: string): string {
  for (const language of LANGUAGES)
    for (const [level, word] of Object.entries(LABELS[language].levels))
      if (word.toLowerCase() === fluency.toLowerCase()) return level
  // A level of the European scale says more than ours.
  if (/^[abc][12]\b/i.test(fluency)) return fluency
  return LEVELS.find(([pattern]) => pattern.test(fluency))?.[1] ?? fluency
}
