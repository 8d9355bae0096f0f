import { fieldNames, kindOf, schemaAt } from '#kernel/forms/field_at'
import type { FilingError } from '#kernel/forms/filing_error'
import type { JsonSchema } from '#kernel/forms/json_schema'
import { refusalMessage } from '#kernel/forms/refusal_message'

// The texts of these functions are sent to the browser: they may only use each other
// and those imported here.

/** What AJV says of one refusal. */
export interface RawError {
  keyword: string
  instancePath: string
  schemaPath: string
  params: Readonly<Record<string, unknown>>
}

export interface Refusal {
  path: string[]
  keyword: string
  params: Readonly<Record<string, unknown>>
}

/**
 * AJV's errors as sentences: one for each field, the most telling, in the order of
 * the form. What AJV adds about `then`, `oneOf` and the like is left out.
 */
export function readErrors(
  schema: JsonSchema,
  errors: readonly RawError[],
  order: readonly string[],
  language?: string
): FilingError[] {
  const byPath = new Map<string, Refusal>()
  for (const refusal of errors.filter(isOwnError).flatMap((error) => refusalsOf(schema, error))) {
    const key = refusal.path.join('.')
    const known = byPath.get(key)
    if (!known || urgency(refusal) < urgency(known)) byPath.set(key, refusal)
  }
  return [...byPath.values()]
    .map((refusal) => ({ refusal, rank: rankOf(schema, refusal.path, order) }))
    .sort((a, b) => compareRanks(a.rank, b.rank))
    .map(({ refusal }) => toFilingError(schema, refusal, language))
}

/** Not the error of a rule, nor one raised while AJV tried an alternative. */
export function isOwnError({ keyword, schemaPath }: RawError): boolean {
  return keyword !== 'if' && !/\/(?:anyOf\/\d+|oneOf\/\d+|contains)\//.test(schemaPath)
}

/** The fields that an error is about: a missing group stands for each answer it wants. */
export function refusalsOf(schema: JsonSchema, error: RawError): Refusal[] {
  const path = error.instancePath
    .split('/')
    .slice(1)
    .map((part) => part.replace(/~1/g, '/').replace(/~0/g, '~'))
  if (error.keyword === 'required') {
    return missing(schema, [...path, String(error.params.missingProperty)])
  }

  const parent = schemaAt(schema, path.slice(0, -1))
  if (parent?.type === 'array' && kindOf(parent) === 'choices') {
    return [{ path: path.slice(0, -1), keyword: 'choice', params: {} }]
  }
  const isPicked = ['enum', 'const', 'oneOf', 'referential', 'itemOf'].includes(error.keyword)
  if (!isPicked) return [{ path, keyword: error.keyword, params: error.params }]
  const field = schemaAt(schema, path)
  const keyword = field && kindOf(field) === 'acceptance' ? 'acceptance' : 'choice'
  return [{ path, keyword, params: {} }]
}

export function missing(schema: JsonSchema, path: string[]): Refusal[] {
  const field = schemaAt(schema, path)
  const wanted = field?.type === 'object' ? (field.required ?? []) : []
  return wanted.length > 0
    ? wanted.flatMap((name) => missing(schema, [...path, name]))
    : [{ path, keyword: 'required', params: {} }]
}

export function urgency({ keyword }: Refusal): number {
  const place = ['required', 'type', 'acceptance', 'choice', 'format', 'checksum'].indexOf(keyword)
  return place < 0 ? 9 : place
}

export function rankOf(schema: JsonSchema, path: string[], order: readonly string[]): number[] {
  return path.map((name, depth) => {
    if (/^\d+$/.test(name)) return Number(name)
    const group = schemaAt(schema, path.slice(0, depth))
    const names = depth === 0 ? [...order, ...fieldNames(schema)] : fieldNames(group ?? {})
    return names.indexOf(name)
  })
}

export function compareRanks(a: number[], b: number[]): number {
  const place = a.findIndex((rank, index) => rank !== b[index])
  return place < 0 ? a.length - b.length : a[place] - (b[place] ?? -1)
}

export function toFilingError(
  schema: JsonSchema,
  { path, keyword, params }: Refusal,
  language?: string
): FilingError {
  const field = schemaAt(schema, path)
  const label = field?.title ?? path[path.length - 1] ?? ''
  const kind = field ? kindOf(field) : 'text'
  return {
    path: path.join('.'),
    keyword,
    message: refusalMessage({ keyword, params }, { label, kind }, language),
    label,
  }
}
