import { E_UNKNOWN_DEFINITION } from '#kernel/forms/errors'
import type { JsonSchema } from '#kernel/forms/json_schema'
import { mapSubschemas } from '#kernel/forms/map_schema'

const PREFIX = '#/definitions/'

/**
 * Replaces each `{ "$ref": "#/definitions/person", "title": "…" }` by what the schema defines
 * under that name; what stands beside the reference wins. `shared:` references are left.
 *
 * @throws E_UNKNOWN_DEFINITION also for one that refers to itself
 */
export function inlineDefinitions({ definitions = {}, ...schema }: JsonSchema): JsonSchema {
  const inlined = (part: JsonSchema, inside: string[]): JsonSchema => {
    const { $ref, ...siblings } = part
    if (!$ref?.startsWith('#')) return mapSubschemas(part, (one) => inlined(one, inside))
    const name = $ref.slice(PREFIX.length)
    const isKnown = $ref.startsWith(PREFIX) && Object.hasOwn(definitions, name)
    if (!isKnown || inside.includes(name)) throw new E_UNKNOWN_DEFINITION([$ref])
    return inlined({ ...definitions[name], ...siblings }, [...inside, name])
  }
  return inlined(schema, [])
}
