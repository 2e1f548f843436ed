/** Whether two values are equal as JSON, in any order of keys; it does not compare the inside of the same object. */
export function sameJson(one: unknown, other: unknown): boolean {
  if (one === other) return true
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false
  if (Array.isArray(one) !== Array.isArray(other)) return false
  const keys = Object.keys(one)
  if (keys.length !== Object.keys(other).length) return false
  return keys.every(
    (key) => Object.hasOwn(other, key) && sameJson(one[key as keyof typeof one], other[key as keyof typeof other]),
  )
}

/** The value after a round trip through JSON, as in a store or on the wire. */
export function throughJson<T>(value: T): T {
  return JSON.parse(JSON.stringify(value))
}

/** The value, deeply frozen: code that changes it in place throws. */
export function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  for (const part of Object.values(value)) frozen(part)
  return Object.freeze(value)
}

/** Where a value holds something that JSON cannot: `undefined`, a number without end, anything that is no plain data. */
export function strangersIn(value: unknown, path = ''): string[] {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return []
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [`${path}: ${value}`]
  if (typeof value !== 'object') return [`${path}: ${typeof value}`]
  return Object.entries(value).flatMap(([key, part]) => strangersIn(part, `${path}.${key}`))
}
