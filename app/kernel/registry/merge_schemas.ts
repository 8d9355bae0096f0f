import type { JsonSchema } from '#kernel/forms/json_schema'

/**
 * Joins the schemas of the steps of a large form into one, for a manifest that keeps
 * `schema/<step>.json` files. A field defined twice is left to the boot checks.
 */
export function mergeSchemas(parts: JsonSchema[]): JsonSchema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    type: 'object',
    properties: Object.assign({}, ...parts.map((part) => part.properties)),
    required: parts.flatMap((part) => part.required ?? []),
    allOf: parts.flatMap((part) => part.allOf ?? []),
  }
}
