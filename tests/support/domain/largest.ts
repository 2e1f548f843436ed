import { LIMITS } from '@circlet/shared/limits'
import { z } from 'zod'

type Schema = z.core.$ZodType
type Definition = Record<string, unknown> & { type: string }

const definition = (schema: Schema) => schema._zod.def as unknown as Definition
const accepts = (schema: Schema, value: unknown) => z.safeParse(schema, value).success
const bytes = (value: unknown) => Buffer.byteLength(JSON.stringify(value))
const heaviest = (values: readonly unknown[]) =>
  values.reduce((one, other) => (bytes(other) > bytes(one) ? other : one))

/** Characters whose JSON is heavy: four bytes, three bytes and an escape. */
const HEAVY = ['𝒳', '\u{a9bc}', '\u0001', 'x']

/** The value of a schema that takes the most bytes in JSON: every optional field, every list full, every text at its limit. */
export function largest(schema: Schema): unknown {
  const def = definition(schema)
  switch (def.type) {
    case 'object': {
      const shape = Object.entries(def.shape as Record<string, Schema>)
      return Object.fromEntries(shape.map(([name, field]) => [name, largest(field)]))
    }
    case 'array': {
      const element = largest(def.element as Schema)
      const list = (count: number) => Array<unknown>(count).fill(element)
      const bound = LIMITS.mostMembers + 1
      // An agenda's schema has no limit: the session decides how many parts it may have.
      return list(
        accepts(schema, list(bound)) ? LIMITS.phases : mostAccepted((count) => accepts(schema, list(count)), bound),
      )
    }
    case 'record': {
      const value = largest(def.valueType as Schema)
      const some = (count: number) =>
        Object.fromEntries(Array.from({ length: count }, (_, i) => [`${i}`.padEnd(LIMITS.id, 'x'), value]))
      return some(mostAccepted((count) => accepts(schema, some(count)), LIMITS.mostMembers))
    }
    case 'union':
      return heaviest((def.options as Schema[]).map(largest))
    case 'optional':
    case 'nullable':
      return largest(def.innerType as Schema)
    case 'pipe':
      return largest(def.in as Schema)
    case 'string':
      return heaviest(texts(schema))
    case 'enum':
      return heaviest(Object.values(def.entries as object))
    case 'literal':
      return (def.values as unknown[])[0]
    case 'number':
      return heaviest(
        [-14_400, 14_400, 366, 99, 10, 7, 1, 0]
          .filter((one) => accepts(schema, one))
          .concat(accepts(schema, Number.MAX_SAFE_INTEGER) ? [Number.MAX_SAFE_INTEGER] : []),
      )
    case 'boolean':
      return false
    case 'null':
      return null
    default:
      throw new Error(`no largest form is known of ${def.type}`)
  }
}

function texts(schema: Schema): string[] {
  const filled = HEAVY.map((one) =>
    one.repeat(mostAccepted((count) => accepts(schema, one.repeat(count)), 8 * LIMITS.note)),
  )
  return ['America/Argentina/ComodRivadavia', '2026-12-01T10:00', ...filled].filter((text) => accepts(schema, text))
}

/** Where lists and texts of these schemas may begin: `statements` has twelve, the id of a seat at least sixteen. */
const LEAST = [1, 12, 16]

/** The greatest accepted count, when every count from the least to the greatest is accepted. */
function mostAccepted(isAccepted: (count: number) => boolean, bound: number): number {
  const start = LEAST.find((count) => count <= bound && isAccepted(count))
  if (start === undefined) return 0
  let [low, high] = [start, bound]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (isAccepted(middle)) low = middle
    else high = middle - 1
  }
  return low
}
