import DocumentType from '#catalogue/models/document_type'
import { nameOf } from '#requests/completion'
import type ServiceRequest from '#requests/models/service_request'
import { completionChoices, type CompletionChoice } from '#requests/queries/completion_choices'
import { usualAnswerDay } from '#requests/queries/read_completion_list'
import { requirementsOf } from '#requests/queries/requirements_of'

/** From so many things on, their groups are folded: the treatment column is narrow. */
const FOLDED_FROM = 13

/** Things to tick under one title. */
export interface ChoiceGroup {
  id: string
  title: string
  lines: { value: string; label: string }[]
}

/** What an agent may ask for with « incomplet »: the citizen's answers by step, the documents, a day. */
export async function completionForm(request: ServiceRequest) {
  const { steps, documents } = await completionChoices(request, await requirementsOf(request))
  const groups = [
    ...steps.map(({ id, title, choices }) => ({ id, title, lines: choices.map(lineOf) })),
    { id: 'pieces', title: DOCUMENTS_TITLE, lines: documents.map(lineOf) },
  ]
  return {
    groups: groups.filter(({ lines }) => lines.length > 0),
    isFolded: isLong(groups.slice(0, -1)),
    others: await otherTypes(documents),
    answerByOn: usualAnswerDay(),
  }
}

export function isLong(groups: readonly ChoiceGroup[]): boolean {
  return groups.flatMap(({ lines }) => lines).length >= FOLDED_FROM
}

export const DOCUMENTS_TITLE = 'Pièces justificatives'

/** Types of documents that are not offered by themselves. */
export async function otherTypes(offered: readonly CompletionChoice[]) {
  const keys = offered.map(({ key }) => key)
  const types = await DocumentType.query().whereNotIn('key', keys).orderBy('label')
  return types.map(({ key, label }) => ({ value: key, label }))
}

function lineOf(choice: CompletionChoice) {
  return { value: nameOf(choice), label: choice.label }
}
