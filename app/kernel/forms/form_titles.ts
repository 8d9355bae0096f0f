import type { SourceForm } from '#kernel/forms/resolve_form'
import type { JsonSchema } from '#kernel/forms/json_schema'
import { allProperties } from '#kernel/forms/rules'

/**
 * What the citizen's steps of a form are about: their titles, those of their fields and of
 * their choices, as its author wrote them. Fields that a shared fragment names – « Nom »,
 * « Code postal » – tell one form from no other, and are left out.
 */
export function formTitles({ schema, steps }: SourceForm): string[] {
  const own = steps.filter(({ audience }) => audience !== 'agent')
  const fields = allProperties(schema)
  return own.flatMap(({ title, fields: names }) => [
    title,
    ...names.flatMap((name) => (fields[name] ? titlesOf(fields[name]) : [])),
  ])
}

function titlesOf(schema: JsonSchema): string[] {
  return [
    ...(schema.title ? [schema.title] : []),
    ...(schema.oneOf ?? []).flatMap(({ title }) => title ?? []),
    ...Object.values(allProperties(schema)).flatMap(titlesOf),
    ...(schema.items ? titlesOf(schema.items) : []),
  ]
}
