import { expandSchema } from '#kernel/forms/expand_schema'
import type { ResolvedForm } from '#kernel/forms/resolve_form'
import { restrictSchema } from '#kernel/forms/restrict_schema'
import { digest } from '#kernel/forms/stable_json'

export const PART_STEP = 'part'

/** Some questions of a form, whatever their steps, as a form of one step. */
export function partOfForm(form: ResolvedForm, fields: readonly string[]): ResolvedForm {
  const schema = restrictSchema(expandSchema(form.schema), new Set(fields))
  const ui = Object.fromEntries(
    Object.entries(form.ui).filter(([name]) => name.startsWith('ui:') || fields.includes(name))
  )
  const steps = [{ id: PART_STEP, title: '', fields: [...fields] }]
  return { ...form, hash: digest({ schema, ui, steps }), schema, ui, steps }
}
