import type { Education, Experience, Language, Month, Skill } from '../model.ts'
import { LABELS, type CvLanguage } from '../words/labels.ts'
import { objectIn } from './basics.ts'
import { fits } from './conform.ts'
import { OURS } from './items.ts'
import type { JsonObject } from './json.ts'

/*
 * Each takes an item, what it was right after its import (`undefined` for one of ours) and the entry it came
 * from, and gives the entry with what was changed since, and nothing else.
 */

export function experienceJson(
  item: Experience,
  was: Experience | undefined,
  original: JsonObject,
  key: 'work' | 'volunteer',
): JsonObject {
  const entry = edited(original)
  entry.set('position', item.title, was?.title)
  entry.set(key === 'work' ? 'name' : 'organization', item.employer, was?.employer)
  if (key === 'work') entry.set('location', item.place, was?.place)
  else entry.ours('place', item.place, was?.place)
  dates(entry, item, was)
  if (JSON.stringify(item.tasks) !== JSON.stringify(was?.tasks ?? [])) {
    entry.json.highlights = item.tasks
    // The summary was read as tasks when there was no other: it must not come back beside them.
    if (!Array.isArray(original.highlights)) delete entry.json.summary
  }
  entry.ours('sort', item.sort, was?.sort ?? (key === 'work' ? 'job' : 'volunteering'))
  return entry.json
}

export function educationJson(
  item: Education,
  was: Education | undefined,
  original: JsonObject,
  key: 'education' | 'certificates',
): JsonObject {
  const entry = edited(original)
  if (key === 'certificates') {
    entry.set('name', item.title, was?.title)
    entry.set('issuer', item.school, was?.school)
    entry.set('date', fits('date', item.end) ? item.end : '', was?.end)
    return entry.json
  }
  if (item.title !== (was?.title ?? '')) delete entry.json.area
  entry.set('studyType', item.title, was?.title)
  entry.set('institution', item.school, was?.school)
  entry.ours('place', item.place, was?.place)
  dates(entry, item, was)
  entry.ours('state', item.state, was?.state ?? (item.end === 'now' ? 'ongoing' : 'done'))
  return entry.json
}

export function languageJson(
  item: Language,
  was: Language | undefined,
  original: JsonObject,
  language: CvLanguage,
): JsonObject {
  const entry = edited(original)
  const { levels } = LABELS[language]
  entry.set('language', item.name, was?.name)
  if (item.level !== (was?.level ?? ''))
    entry.set(
      'fluency',
      Object.hasOwn(levels, item.level) ? levels[item.level as keyof typeof levels] : item.level,
    )
  return entry.json
}

export function nameJson(item: Skill, was: Skill | undefined, original: JsonObject): JsonObject {
  const entry = edited(original)
  // Keywords were read as part of the name.
  delete entry.json.keywords
  entry.set('name', item.name, was?.name)
  return entry.json
}

interface Entry {
  json: JsonObject
  /** Writes a field that changed; an empty one goes. */
  set: (name: string, value: string, before?: string) => void
  /** The same for a word of ours. */
  ours: (name: string, value: string, before?: string) => void
}

function edited(original: JsonObject): Entry {
  const json = { ...original }
  const put = (into: JsonObject, name: string, value: string): void => {
    if (value === '') delete into[name]
    else into[name] = value
  }
  return {
    json,
    set: (name, value, before = '') => {
      if (value !== before) put(json, name, value)
    },
    ours: (name, value, before = '') => {
      if (value === before) return
      const mine = { ...objectIn(json, OURS) }
      put(mine, name, value)
      json[OURS] = mine
    },
  }
}

function dates(entry: Entry, item: { start: Month; end: Month }, was?: { start: Month; end: Month }): void {
  entry.set('startDate', item.start, was?.start)
  if (item.end === (was?.end ?? '') && item.start === (was?.start ?? '')) return
  entry.set('endDate', item.end === 'now' ? '' : item.end, was === undefined ? '' : 'changed')
  // An absent end means « still there » once there is a start: say so where it means something else.
  const unsaid = item.end === '' && item.start !== '' ? 'unknown' : ''
  entry.ours('end', item.end === 'now' && item.start === '' ? 'now' : unsaid, 'changed')
  if (Object.keys(objectIn(entry.json, OURS)).length === 0) delete entry.json[OURS]
}
