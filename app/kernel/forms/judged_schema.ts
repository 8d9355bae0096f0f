import { choicesOf } from '#kernel/forms/choices'
import type { JsonSchema } from '#kernel/forms/json_schema'
import { mapSubschemas } from '#kernel/forms/map_schema'
import { withoutKeywords } from '#kernel/forms/without_keywords'

/** No text of a list can hold it: the choices of an empty list refuse every answer. */
const NOTHING = '\u0000'

const WORDS = [
  '$id',
  '$schema',
  'title',
  'description',
  'default',
  'unit',
  'itemKey',
  'itemLabel',
] as const

/**
 * The part of a schema on which a verdict depends, in the form AJV judges fastest:
 * words are left out and `oneOf: [{ const, title }]` becomes `enum`.
 *
 * @param lists `given`: the entries of lists come with each validation (`referential`);
 *   `inlined`: they stand in the schema, as the browser needs it. What is chosen among the
 *   entries of the filing itself (`itemOf`) is judged by the server alone
 */
export function judgedSchema(schema: JsonSchema, lists: 'given' | 'inlined'): JsonSchema {
  return judged(schema, lists, false)
}

function judged(schema: JsonSchema, lists: 'given' | 'inlined', listed: boolean): JsonSchema {
  const isListed = schema.referential !== undefined || listed
  const choices = choicesOf(schema)?.map(({ value }) => value)
  const kept = withoutKeywords(schema, WORDS)

  if (lists === 'inlined') {
    delete kept.referential
    delete kept.itemOf
  }
  if (choices) {
    delete kept.oneOf
    const judgesList = lists === 'given' && isListed
    if (!judgesList) kept.enum = choices.length > 0 ? [...new Set(choices)] : [NOTHING]
  }
  return mapSubschemas(kept, (part) => judged(part, lists, isListed && part === kept.items))
}
