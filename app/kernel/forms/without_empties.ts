/**
 * The value without what says nothing: blank texts, null, empty objects and lists.
 * Objects in a list keep their place. Undefined when nothing is left.
 * Its text is sent to the browser: it must not use anything outside itself.
 */
export function withoutEmpties(value: unknown, depth = 0): unknown {
  if (value === null || value === undefined || depth > 30) return undefined
  if (typeof value === 'string') return value.trim() === '' ? undefined : value
  if (typeof value !== 'object') return value

  if (Array.isArray(value)) {
    const kept = value
      .map((item: unknown) => {
        const isGroup = typeof item === 'object' && item !== null && !Array.isArray(item)
        return withoutEmpties(item, depth + 1) ?? (isGroup ? {} : undefined)
      })
      .filter((item) => item !== undefined)
    return kept.length > 0 ? kept : undefined
  }

  const kept = Object.entries(value)
    .filter(([name]) => name !== '__proto__')
    .map(([name, part]) => [name, withoutEmpties(part, depth + 1)])
    .filter(([, part]) => part !== undefined)
  return kept.length > 0 ? Object.fromEntries(kept) : undefined
}
