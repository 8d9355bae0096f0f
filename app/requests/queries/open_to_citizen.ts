import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { withDependents } from '#kernel/forms/with_dependents'
import { E_ANSWER_NOT_ASKED, E_DOCUMENT_NOT_ASKED } from '#requests/errors'
import { isEditable } from '#requests/lifecycle'
import type ServiceRequest from '#requests/models/service_request'
import { runningCompletion } from '#requests/queries/completion_of'
import { loadForm } from '#requests/queries/load_form'
import { requirementsOf } from '#requests/queries/requirements_of'

/** What a citizen may change of his request. */
export interface CitizenOpening {
  /** He is asked for given things only. */
  isLimited: boolean
  fields: ReadonlySet<string>
  hasDocument(typeKey: string): boolean
}

const NOTHING: CitizenOpening = { isLimited: true, fields: new Set(), hasDocument: () => false }

/**
 * What is open to the citizen in the present state, whoever holds the lock: all that he
 * filled in, or what the town hall asks for once it has made a list. An answer that is asked for
 * opens those that depend on it; a document that it makes necessary is open too.
 */
export async function openToCitizen(
  request: ServiceRequest,
  trx?: TransactionClientContract
): Promise<CitizenOpening> {
  if (!isEditable(request.state, 'citizen')) return NOTHING
  const form = await loadForm(request, trx)
  const own = form.steps
    .filter(({ audience }) => audience !== 'agent')
    .flatMap((step) => step.fields)
  const completion = await runningCompletion(request, trx)
  if (!completion || completion.items.length === 0) {
    return { isLimited: false, fields: new Set(own), hasDocument: () => true }
  }

  const keys = (kind: string) =>
    completion.items.filter((item) => item.kind === kind).map(({ key }) => key)
  const fields = withDependents(form.schema, keys('field'))
  const documents = new Set(keys('document'))
  for (const { typeKey, required } of await requirementsOf(request, trx)) {
    if (required && !completion.knownTypes.includes(typeKey)) documents.add(typeKey)
  }
  return {
    isLimited: true,
    fields: new Set(own.filter((name) => fields.has(name))),
    hasDocument: (typeKey) => documents.has(typeKey),
  }
}

/** @throws E_ANSWER_NOT_ASKED when one of the fields is not open to the citizen */
export async function assertFieldsOpen(
  request: ServiceRequest,
  fields: readonly string[],
  trx: TransactionClientContract
): Promise<void> {
  const opening = await openToCitizen(request, trx)
  if (!fields.every((name) => opening.fields.has(name))) throw new E_ANSWER_NOT_ASKED()
}

/** @throws E_DOCUMENT_NOT_ASKED when documents of this type are not open to the citizen */
export async function assertDocumentOpen(
  request: ServiceRequest,
  typeKey: string,
  trx: TransactionClientContract
): Promise<void> {
  const opening = await openToCitizen(request, trx)
  if (!opening.hasDocument(typeKey)) throw new E_DOCUMENT_NOT_ASKED()
}
