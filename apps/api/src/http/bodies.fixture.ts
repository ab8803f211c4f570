import * as fc from 'fast-check'
import * as z from 'zod'

interface Schema {
  type?: string
  const?: unknown
  enum?: unknown[]
  anyOf?: Schema[]
  properties?: Record<string, Schema>
  required?: string[]
  items?: Schema
  maxItems?: number
  additionalProperties?: Schema | boolean
  minLength?: number
  maxLength?: number
  pattern?: string
  minimum?: number
  maximum?: number
}

/** Values that a schema of the contract accepts, or nearly: trimming and refinements are left to the server. */
export function bodiesOf(schema: z.core.$ZodType): fc.Arbitrary<unknown> {
  return valuesOf(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Schema)
}

function valuesOf(schema: Schema): fc.Arbitrary<unknown> {
  if ('const' in schema) return fc.constant(schema.const)
  if (schema.enum) return fc.constantFrom(...schema.enum)
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map(valuesOf))
  switch (schema.type) {
    case 'object':
      return schema.properties
        ? fc.record(
            Object.fromEntries(
              Object.entries(schema.properties).map(([name, inner]) => [name, valuesOf(inner)]),
            ),
            { requiredKeys: schema.required ?? [] },
          )
        : fc.dictionary(fc.string({ maxLength: 12 }), fc.jsonValue({ maxDepth: 2 }), { maxKeys: 5 })
    case 'array':
      return fc.array(valuesOf(schema.items ?? {}), { maxLength: Math.min(schema.maxItems ?? 5, 5) })
    case 'string':
      if (schema.pattern) return fc.stringMatching(new RegExp(schema.pattern))
      return fc.string({
        minLength: schema.minLength ?? 0,
        maxLength: Math.min(schema.maxLength ?? 40, 300),
        unit: 'binary',
      })
    case 'integer':
      return fc.integer({
        min: Math.max(schema.minimum ?? -1e9, -0x7fffffff),
        max: Math.min(schema.maximum ?? 1e9, 0x7fffffff),
      })
    case 'number':
      return fc.double({ noNaN: true })
    case 'boolean':
      return fc.boolean()
    case 'null':
      return fc.constant(null)
    default:
      return fc.jsonValue({ maxDepth: 2 })
  }
}

const ODD = [
  null,
  true,
  -1,
  0,
  1.5,
  1e300,
  '',
  ' ',
  'é'.repeat(9000),
  '\u0000',
  '\ud800',
  '\u202Eabc',
  "'; drop table accounts; --",
  '<script>alert(1)</script>',
  '%00',
  '../../etc/passwd',
  [],
  [[[]]],
  {},
  { $ne: null },
  { length: 1e9 },
  '9'.repeat(400),
]

/** The same value with one thing wrong: a field replaced, removed or added, or something else altogether. */
export function spoiled(body: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  const odd = fc.oneof(fc.constantFrom(...ODD), fc.jsonValue({ maxDepth: 3 }))
  return fc
    .tuple(body, fc.constantFrom('replace', 'remove', 'add', 'other'), fc.nat(20), fc.string(), odd)
    .map(([value, how, place, name, wrong]) => {
      if (how === 'other' || typeof value !== 'object' || value === null) return wrong
      const copy = { ...value } as Record<string, unknown>
      const keys = Object.keys(copy)
      const key = keys[place % Math.max(keys.length, 1)]
      if (how === 'add' || key === undefined) copy[name] = wrong
      else if (how === 'remove') delete copy[key]
      else copy[key] = wrong
      return copy
    })
}
