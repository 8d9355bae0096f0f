import type { JsonSchema } from '#kernel/forms/json_schema'
import type { Check, Finding } from '#kernel/registry/check'
import { fieldTree } from '#kernel/registry/field_tree'

/** Every field and every choice has a French title: a screen never shows an identifier. */
export const checkTitles: Check = ({ schema }) =>
  fieldTree(schema).flatMap(({ path, name, schema: field }) => [
    ...titleFindings(path, name, field),
    ...[...(field.oneOf ?? []), ...(field.items?.oneOf ?? [])]
      .filter((choice) => choice.const !== undefined && !choice.title?.trim())
      .map((choice) => ({
        file: 'schema.json',
        field: path,
        message: `the choice "${String(choice.const)}" has no title: write what citizens read`,
      })),
    ...(field.enum
      ? [
          {
            file: 'schema.json',
            field: path,
            message:
              'lists its choices in "enum", without words: use "oneOf": [{ "const", "title" }]',
          },
        ]
      : []),
  ])

function titleFindings(path: string, name: string, field: JsonSchema): Finding[] {
  const title = field.title?.trim()
  if (title && title !== name) return []
  const message = title
    ? 'has its own name as title: write what citizens read, in French'
    : 'has no title: write what citizens read, in French'
  return [{ file: 'schema.json', field: path, message }]
}
