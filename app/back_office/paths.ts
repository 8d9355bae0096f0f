import type ServiceRequest from '#requests/models/service_request'

type Numbered = Pick<ServiceRequest, 'number'>

/** Addresses of the back office that depend on something. */
export const paths = {
  home: '/backoffice/home',
  search: '/backoffice/demandes',
  request: ({ number }: Numbered) => `/backoffice/demandes/${number}`,
  step: (request: Numbered, step: string) => `${paths.request(request)}?etape=${step}#donnees`,
  field: (request: Numbered, field: string) => `${paths.request(request)}/donnees/${field}`,
  documents: (request: Numbered) => `${paths.request(request)}/pieces`,
  document: (request: Numbered, documentId: string) => `${paths.documents(request)}/${documentId}`,
  page: (request: Numbered, documentId: string, pageId: string) =>
    `${paths.document(request, documentId)}/pages/${pageId}`,
  contact: (request: Numbered) => `${paths.request(request)}/contacts/nouveau`,
  letter: (request: Numbered, messageId: string) =>
    `${paths.request(request)}/contacts/${messageId}/courrier.pdf`,
}
