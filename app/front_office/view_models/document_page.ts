import DocumentType from '#catalogue/models/document_type'
import Document from '#documents/models/document'
import type { Citizen } from '#households/queries/signed_in_citizen'
import RequestDocument from '#requests/models/request_document'
import { visibleRequests } from '#requests/queries/citizen_scope'
import { paths } from '#front_office/paths'
import { documentView } from '#front_office/view_models/document_groups'
import { serviceLabel } from '#front_office/view_models/service_label'

/** One document of the household, with its pages and the requests it serves in. */
export async function documentPage({ household }: Citizen, id: string) {
  const document = await Document.query()
    .where('id', id)
    .where('household_id', household.id)
    .preload('pages')
    .firstOrFail()
  const type = await DocumentType.query().where('key', document.documentTypeKey).first()
  return {
    ...documentView(document),
    label: type?.label ?? document.documentTypeKey,
    requests: await requestsOf(document, household.id),
  }
}

async function requestsOf(document: Document, householdId: string) {
  const attachments = await RequestDocument.query().where('document_id', document.id).limit(20)
  const requests = await visibleRequests({ householdId, requestIds: [] })
    .select('id', 'number', 'teleservice_id', 'state')
    .whereIn(
      'id',
      attachments.map(({ requestId }) => requestId)
    )
    .whereNot('state', 'draft')
  return Promise.all(
    requests.map(async (request) => ({
      href: paths.request(request),
      number: request.number,
      state: request.state,
      title: await serviceLabel(request),
    }))
  )
}
