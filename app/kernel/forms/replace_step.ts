import type { FilingData } from '#kernel/define_teleservice'
import type { ResolvedForm } from '#kernel/forms/resolve_form'

/** The filing with the answers of one step replaced by those just given; a field left out is emptied. */
export function replaceStep(
  form: ResolvedForm,
  stepId: string,
  stored: FilingData,
  answers: FilingData
): FilingData {
  const fields = form.steps.find(({ id }) => id === stepId)?.fields ?? []
  const others = Object.entries(stored).filter(([name]) => !fields.includes(name))
  const given = Object.entries(answers).filter(([name]) => fields.includes(name))
  return Object.fromEntries([...others, ...given])
}
