import { E_UNKNOWN_FRAGMENT } from '#kernel/forms/errors'
import { FRAGMENTS } from '#kernel/forms/fragments'
import type { Fragment } from '#kernel/forms/fragments/fragment'
import type { JsonSchema } from '#kernel/forms/json_schema'
import { mapSubschemas } from '#kernel/forms/map_schema'

const PREFIX = 'shared:'
const expanded = new WeakMap<JsonSchema, JsonSchema>()

/**
 * Replaces each `{ "$ref": "shared:address", "title": "…" }` by the shared fragment;
 * what stands beside the reference wins over the fragment.
 *
 * @throws E_UNKNOWN_FRAGMENT
 */
export function expandSchema(schema: JsonSchema): JsonSchema {
  const known = expanded.get(schema)
  if (known) return known
  const result = mapSubschemas(inlineFragment(schema), expandSchema)
  expanded.set(schema, result)
  expanded.set(result, result)
  return result
}

/** The schema with its own reference replaced, those below left as they are. */
export function inlineFragment(schema: JsonSchema): JsonSchema {
  const fragment = fragmentOf(schema)
  if (!fragment) return schema
  const { $ref, ...siblings } = schema
  return { ...fragment.schema, ...siblings }
}

/** The fragment that a schema refers to, if it refers to one. */
export function fragmentOf(schema: JsonSchema): Fragment | undefined {
  if (schema.$ref === undefined) return undefined
  const name = schema.$ref.startsWith(PREFIX) ? schema.$ref.slice(PREFIX.length) : ''
  if (!Object.hasOwn(FRAGMENTS, name)) throw new E_UNKNOWN_FRAGMENT([schema.$ref])
  return FRAGMENTS[name]
}
