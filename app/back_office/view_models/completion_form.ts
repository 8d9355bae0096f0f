import { describeFiling } from '#kernel/forms/describe_filing'
import DocumentType from '#catalogue/models/document_type'
import type ServiceRequest from '#requests/models/service_request'
import { loadForm } from '#requests/queries/load_form'
import { usualAnswerDay } from '#requests/queries/read_completion_list'
import { requirementsOf } from '#requests/queries/requirements_of'

/** From so many answers on, the steps are folded: the treatment column is narrow. */
const FOLDED_FROM = 13

/** What an agent may ask for with « incomplet »: the citizen's answers by step, the documents, a day. */
export async function completionForm(request: ServiceRequest) {
  const form = await loadForm(request)
  const steps = describeFiling(form, request.data, { audience: 'citizen' })
    .map(({ id, title, rows }) => ({
      id,
      title,
      lines: rows
        .filter(({ editable }) => editable)
        .map(({ name, label }) => ({ value: `field:${name}`, label })),
    }))
    .filter(({ lines }) => lines.length > 0)
  const requirements = await requirementsOf(request)
  const listed = requirements.map(({ typeKey }) => typeKey)
  const others = await DocumentType.query().whereNotIn('key', listed).orderBy('label')
  return {
    groups: [
      ...steps,
      {
        id: 'pieces',
        title: 'Pièces justificatives',
        lines: requirements.map(({ typeKey, label }) => ({ value: `document:${typeKey}`, label })),
      },
    ].filter(({ lines }) => lines.length > 0),
    isFolded: steps.flatMap(({ lines }) => lines).length >= FOLDED_FROM,
    others: others.map(({ key, label }) => ({ value: key, label })),
    answerByOn: usualAnswerDay(),
  }
}
