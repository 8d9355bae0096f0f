/**
 * What a page posted, without the fields left empty: an empty text is a missing
 * answer. Groups and lists are cleaned too.
 */
export function typedValues(posted: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(posted)
      .map(([name, value]) => [name, isGroup(value) ? typedValues(value) : value] as const)
      .filter(([, value]) => value !== null && !(typeof value === 'string' && value.trim() === ''))
  )
}

function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
