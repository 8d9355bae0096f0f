import { allProperties, rulesOf, triggersOf } from '#kernel/forms/rules'
import type { ResolvedForm } from '#kernel/forms/resolve_form'

/** A question that is edited in place, and the questions of the same step that depend on its answer. */
export interface FieldGroup {
  stepId: string
  fields: string[]
}

/** The group of a field, or `null` when the form has no such field. */
export function fieldGroup(form: ResolvedForm, field: string): FieldGroup | null {
  const step = form.steps.find(({ fields }) => fields.includes(field))
  if (!step || !Object.hasOwn(allProperties(form.schema), field)) return null

  const group = new Set([field])
  let size = 0
  while (group.size > size) {
    size = group.size
    for (const name of openedBy(form, group)) if (step.fields.includes(name)) group.add(name)
  }
  return { stepId: step.id, fields: step.fields.filter((name) => group.has(name)) }
}

/** The fields that a rule brings when it looks at one of these, with whatever else it looks at: they decide together. */
function openedBy(form: ResolvedForm, names: ReadonlySet<string>): string[] {
  return rulesOf(form.schema)
    .map(({ if: condition, then, else: otherwise }) => ({
      triggers: triggersOf(condition),
      brought: [
        ...Object.keys(then?.properties ?? {}),
        ...Object.keys(otherwise?.properties ?? {}),
      ],
    }))
    .filter(({ triggers }) => triggers.some((name) => names.has(name)))
    .flatMap(({ triggers, brought }) => (brought.length > 0 ? [...brought, ...triggers] : []))
}
