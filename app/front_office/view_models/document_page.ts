import DocumentType from '#catalogue/models/document_type'
import type Document from '#documents/models/document'
import RequestDocument from '#requests/models/request_document'
import { visibleRequests, type CitizenScope } from '#requests/queries/citizen_scope'
import { visibleDocuments } from '#requests/queries/visible_documents'
import { paths } from '#front_office/paths'
import { documentView } from '#front_office/view_models/document_groups'
import { serviceLabel } from '#front_office/view_models/service_label'

/** One document of the household, with its pages and the requests it serves in. */
export async function documentPage(scope: CitizenScope, id: string) {
  const own = { ...scope, requestIds: [] }
  const document = await visibleDocuments(own).where('id', id).preload('pages').firstOrFail()
  const type = await DocumentType.query().where('key', document.documentTypeKey).first()
  return {
    ...documentView(document),
    label: type?.label ?? document.documentTypeKey,
    requests: await requestsOf(document, own),
  }
}

async function requestsOf(document: Document, own: CitizenScope) {
  const attachments = await RequestDocument.query().where('document_id', document.id).limit(20)
  const requests = await visibleRequests(own)
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
