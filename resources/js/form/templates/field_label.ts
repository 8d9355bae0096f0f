import type { FieldTemplateProps } from '@rjsf/utils'
import { itemLabel } from '#form_theme/schema_at'

/** The label of a field; the items of a plain list have none of their own and are numbered. */
export function fieldLabel({ label, fieldPathId, schema }: FieldTemplateProps): string {
  const last = fieldPathId.path.at(-1)
  return typeof last === 'number' ? itemTitle(schema.title, label, last) : label
}

/** « Personne à contacter n° 2 », from the title of the item or, failing that, RJSF's own « Personnes-2 ». */
export function itemTitle(own: string | undefined, numbered: string, index: number): string {
  return itemLabel(own ?? numbered.replace(/-\d+$/, ''), index)
}
