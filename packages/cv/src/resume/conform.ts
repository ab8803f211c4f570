import { isObject, type JsonObject } from './json.ts'

type Shape = 'text' | 'texts' | 'date' | 'uri' | 'email' | { of: Shapes } | { list: Shapes }
interface Shapes {
  [name: string]: Shape
}

const DATED: Shapes = { startDate: 'date', endDate: 'date' }
const TOLD: Shapes = { ...DATED, position: 'text', url: 'uri', summary: 'text', highlights: 'texts' }

/** What JSON Resume 1.x says of its fields; any other field may hold anything. */
const DOCUMENT: Shapes = {
  $schema: 'uri',
  basics: {
    of: {
      name: 'text',
      label: 'text',
      image: 'text',
      email: 'email',
      phone: 'text',
      url: 'uri',
      summary: 'text',
      location: {
        of: { address: 'text', postalCode: 'text', city: 'text', countryCode: 'text', region: 'text' },
      },
      profiles: { list: { network: 'text', username: 'text', url: 'uri' } },
    },
  },
  work: { list: { ...TOLD, name: 'text', location: 'text', description: 'text' } },
  volunteer: { list: { ...TOLD, organization: 'text' } },
  education: {
    list: {
      ...DATED,
      institution: 'text',
      url: 'uri',
      area: 'text',
      studyType: 'text',
      score: 'text',
      courses: 'texts',
    },
  },
  awards: { list: { title: 'text', date: 'date', awarder: 'text', summary: 'text' } },
  certificates: { list: { name: 'text', date: 'date', url: 'uri', issuer: 'text' } },
  publications: {
    list: { name: 'text', publisher: 'text', releaseDate: 'date', url: 'uri', summary: 'text' },
  },
  skills: { list: { name: 'text', level: 'text', keywords: 'texts' } },
  languages: { list: { language: 'text', fluency: 'text' } },
  interests: { list: { name: 'text', keywords: 'texts' } },
  references: { list: { name: 'text', reference: 'text' } },
  projects: {
    list: {
      ...DATED,
      name: 'text',
      description: 'text',
      highlights: 'texts',
      keywords: 'texts',
      url: 'uri',
      roles: 'texts',
      entity: 'text',
      type: 'text',
    },
  },
  meta: { of: { canonical: 'uri', version: 'text', lastModified: 'text' } },
}

const PATTERNS = {
  date: /^([1-2][0-9]{3}-[0-1][0-9]-[0-3][0-9]|[1-2][0-9]{3}-[0-1][0-9]|[1-2][0-9]{3})$/,
  uri: /^[a-z][a-z0-9+.-]*:\S*$/i,
  email:
    /^[\w!#$%&'*+\-/=?^`{|}~]+(?:\.[\w!#$%&'*+\-/=?^`{|}~]+)*@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/i,
} as const

/** Whether a text may stand where JSON Resume wants a date, an address of the web or an e-mail address. */
export function fits(shape: keyof typeof PATTERNS, text: string): boolean {
  return PATTERNS[shape].test(text)
}

/** The document without the values JSON Resume would refuse; everything else stays, unknown fields too. */
export function conforming(document: JsonObject): JsonObject {
  return kept(document, DOCUMENT)
}

function kept(object: JsonObject, shapes: Shapes): JsonObject {
  const entries = Object.entries(object).flatMap(([name, value]): [string, unknown][] => {
    const shape = Object.hasOwn(shapes, name) ? shapes[name] : undefined
    if (shape === undefined) return [[name, value]]
    const mended = fitted(value, shape)
    return mended === undefined ? [] : [[name, mended]]
  })
  return Object.fromEntries(entries)
}

/** The value as far as it fits; `undefined` when nothing of it does. */
function fitted(value: unknown, shape: Shape): unknown {
  if (typeof shape === 'object') {
    if ('of' in shape) return isObject(value) ? kept(value, shape.of) : undefined
    if (!Array.isArray(value)) return undefined
    return value.filter(isObject).map((item) => kept(item, shape.list))
  }
  if (shape === 'texts')
    return Array.isArray(value) ? value.filter((text) => typeof text === 'string') : undefined
  if (typeof value !== 'string') return undefined
  return shape === 'text' || fits(shape, value) ? value : undefined
}
