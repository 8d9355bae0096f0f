import { compareFilings, type FilingChange } from '#kernel/forms/compare_filings'
import RequestEvent from '#requests/models/request_event'
import type ServiceRequest from '#requests/models/service_request'
import { documentChanges, type DocumentChange } from '#requests/queries/document_changes'
import { loadForm } from '#requests/queries/load_form'

/** How a request differs from what was sent, whoever changed it. */
export interface SubmissionComparison {
  answers: FilingChange[]
  documents: DocumentChange[]
}

/** The request as it was sent against the request as it is. */
export async function compareWithSubmission(
  request: ServiceRequest
): Promise<SubmissionComparison> {
  const form = await loadForm(request)
  const events = await RequestEvent.query()
    .where('request_id', request.id)
    .whereIn('kind', ['transition', 'document_attached', 'document_detached', 'document_changed'])
    .orderBy('created_at')
    .orderBy('id')
  const sent = events.findIndex(({ toState }) => toState === 'pending')
  return {
    answers: compareFilings(form, request.submittedData ?? {}, request.data),
    documents: await documentChanges(events.slice(sent + 1)),
  }
}
