import { cleanText } from '../model-text.ts'

export type JsonObject = Record<string, unknown>

/** Whether a value is an object with fields, not a list. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A field of an object by its own name: `constructor` and its like are names too. */
export function own(object: JsonObject, name: string): unknown {
  return Object.hasOwn(object, name) ? object[name] : undefined
}

/** The first of these fields that holds a text, clean; `''` when none does. Numbers are texts. */
export function textIn(object: JsonObject, ...names: string[]): string {
  for (const name of names) {
    const text = textFrom(own(object, name))
    if (text !== '') return text
  }
  return ''
}

/** A text or a number as clean text, tags of a web page taken away; `''` for anything else. */
export function textFrom(value: unknown): string {
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' ? cleanText(withoutTags(value)) : ''
}

/** A list of texts; one text of several lines is a list too. */
export function textsFrom(value: unknown): string[] {
  const texts = Array.isArray(value) ? value.map(textFrom) : textFrom(value).split('\n')
  return texts.map((text) => text.trim()).filter((text) => text !== '')
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' }

/** Other builders keep their texts as HTML: lines stay lines, the rest is dropped. */
function withoutTags(text: string): string {
  if (!/<\/?[a-z][^<>]*>/i.test(text)) return text
  return text
    .replace(/<(?:br|\/p|\/li|\/div|\/h\d)\b[^<>]*>/gi, '\n')
    .replace(/<\/?[a-z][^<>]*>/gi, '')
    .replace(/&(amp|lt|gt|quot|apos|nbsp);/g, (_, name: string) => ENTITIES[name] ?? '')
    .replace(/&#39;/g, "'")
    .trim()
}
