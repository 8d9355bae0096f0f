import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import Document from '#documents/models/document'
import { OPEN_STATES } from '#requests/lifecycle'
import RequestDocument from '#requests/models/request_document'
import ServiceRequest from '#requests/models/service_request'

/** What becomes of a household's things when it closes its account. */
export interface ClosingPlan {
  /** They wait for an answer: the account stays open until then. */
  running: ServiceRequest[]
  /** Deleted with the account. */
  drafts: ServiceRequest[]
  /** Kept, as the law has the town keep what it decided on. */
  kept: ServiceRequest[]
  /** Of no sent request: deleted with the account. */
  documents: Document[]
}

export async function closingPlan(
  householdId: string,
  trx?: TransactionClientContract
): Promise<ClosingPlan> {
  const requests = await ServiceRequest.query({ client: trx })
    .where('household_id', householdId)
    .orderBy('id')
  const drafts = requests.filter(({ state }) => state === 'draft')
  const open: readonly string[] = OPEN_STATES
  const sent = requests.filter(({ state }) => state !== 'draft')
  const used = RequestDocument.query({ client: trx })
    .whereIn(
      'request_id',
      sent.map(({ id }) => id)
    )
    .select('document_id')
  return {
    drafts,
    running: sent.filter(({ state }) => open.includes(state)),
    kept: sent.filter(({ state }) => !open.includes(state)),
    documents: await Document.query({ client: trx })
      .where('household_id', householdId)
      .whereNotIn('id', used),
  }
}
