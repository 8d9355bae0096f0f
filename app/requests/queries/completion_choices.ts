import { describeFiling } from '#kernel/forms/describe_filing'
import type { RequirementView } from '#catalogue/queries/document_requirements'
import type { CompletionKind } from '#requests/models/completion_item'
import type ServiceRequest from '#requests/models/service_request'
import { loadForm } from '#requests/queries/load_form'

/** Something that a citizen may be asked for with « incomplet ». */
export interface CompletionChoice {
  kind: CompletionKind
  key: string
  label: string
}

export interface CompletionChoices {
  /** The answers that the request shows and that its citizen may change, by step. */
  steps: { id: string; title: string; choices: CompletionChoice[] }[]
  documents: CompletionChoice[]
}

/**
 * What an agent may ask the citizen of a request for, as it stands.
 *
 * @param papers the types of documents that are offered with its answers
 */
export async function completionChoices(
  request: ServiceRequest,
  papers: readonly Pick<RequirementView, 'typeKey' | 'label'>[]
): Promise<CompletionChoices> {
  const form = await loadForm(request)
  const steps = describeFiling(form, request.data, { audience: 'citizen' })
    .map(({ id, title, rows }) => ({
      id,
      title,
      choices: rows
        .filter(({ editable }) => editable)
        .map(({ name, label }) => ({ kind: 'field' as const, key: name, label })),
    }))
    .filter(({ choices }) => choices.length > 0)
  const documents = papers.map(({ typeKey, label }) => ({
    kind: 'document' as const,
    key: typeKey,
    label,
  }))
  return { steps, documents }
}

/** Answers and documents alike, in the order of the page. */
export function allChoices({ steps, documents }: CompletionChoices): CompletionChoice[] {
  return [...steps.flatMap(({ choices }) => choices), ...documents]
}
