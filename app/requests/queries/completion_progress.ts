import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { withDependents } from '#kernel/forms/with_dependents'
import type { ResolvedForm } from '#kernel/forms/resolve_form'
import { stableJson } from '#kernel/forms/stable_json'
import type { CompletionKind } from '#requests/models/completion_item'
import type CompletionRequest from '#requests/models/completion_request'
import type ServiceRequest from '#requests/models/service_request'
import { loadForm } from '#requests/queries/load_form'
import { requirementsOf, type RequestRequirement } from '#requests/queries/requirements_of'

/** One thing that is asked for, and whether something was done about it since. */
export interface CompletionLine {
  kind: CompletionKind
  key: string
  label: string
  sentence: string | null
  /** Of an answer: the step that it stands in. */
  stepId: string | null
  isDone: boolean
}

const MADE_NECESSARY = 'Votre nouvelle réponse rend cette pièce nécessaire.'

/**
 * How far a citizen is with what he was asked for: « fait » once the answer, or the documents
 * of the type, are no longer what they were. A document that one of his new answers
 * makes necessary comes on top.
 */
export async function completionProgress(
  request: ServiceRequest,
  completion: CompletionRequest,
  trx?: TransactionClientContract
): Promise<CompletionLine[]> {
  const form = await loadForm(request, trx)
  const requirements = await requirementsOf(request, trx)
  const lines = completion.items.map(({ kind, key, label, sentence, before }) => ({
    kind,
    key,
    label,
    sentence,
    stepId: kind === 'field' ? stepOf(form, key) : null,
    isDone:
      kind === 'field'
        ? stableJson(before) !== stableJson(answersFor(form, key, request))
        : hasNewPage(before, pagesFor(key, requirements)),
  }))
  return completion.items.length === 0 ? [] : [...lines, ...necessary(completion, requirements)]
}

/** The answer to a field and those that it opens, as they are kept to be compared later. */
export function answersFor(
  form: ResolvedForm,
  field: string,
  { data }: Pick<ServiceRequest, 'data'>
): Record<string, unknown> {
  const names = withDependents(form.schema, [field])
  return Object.fromEntries(Object.entries(data).filter(([name]) => names.has(name)))
}

/** The pages of each document of a type, as they are kept to be compared later. */
export function pagesFor(
  typeKey: string,
  requirements: readonly RequestRequirement[]
): Record<string, string[]> {
  const documents = requirements.find((one) => one.typeKey === typeKey)?.documents ?? []
  return Object.fromEntries(
    documents.map(({ id, pages }) => [id, pages.map((page) => page.id).sort()])
  )
}

/** A document that was taken away answers nothing. */
function hasNewPage(before: Record<string, unknown>, now: Record<string, string[]>): boolean {
  const known = new Set(Object.values(before).flat())
  return Object.values(now).some((pages) => pages.some((id) => !known.has(id)))
}

function necessary(
  { items, knownTypes }: CompletionRequest,
  requirements: readonly RequestRequirement[]
): CompletionLine[] {
  const asked = items.filter(({ kind }) => kind === 'document').map(({ key }) => key)
  return requirements
    .filter(
      ({ typeKey, required }) =>
        required && !knownTypes.includes(typeKey) && !asked.includes(typeKey)
    )
    .map(({ typeKey, label, documents }) => ({
      kind: 'document' as const,
      key: typeKey,
      label,
      sentence: MADE_NECESSARY,
      stepId: null,
      isDone: documents.length > 0,
    }))
}

function stepOf(form: ResolvedForm, field: string): string | null {
  return form.steps.find(({ fields }) => fields.includes(field))?.id ?? null
}
