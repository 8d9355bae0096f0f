import type ServiceRequest from '#requests/models/service_request'

type Draft = Pick<ServiceRequest, 'id' | 'teleserviceId'>
type Sent = Pick<ServiceRequest, 'number'>

/** Addresses of the front office that depend on something. */
export const paths = {
  service: (teleserviceId: string) => `/demarches/${teleserviceId}`,
  newDraft: (teleserviceId: string) => `/demarches/${teleserviceId}/demande`,
  draft: ({ id, teleserviceId }: Draft) => `/demarches/${teleserviceId}/demande/${id}`,
  draftStep: (draft: Draft, step: string) => `${paths.draft(draft)}/${step}`,
  request: ({ number }: Sent) => `/demandes/${number}`,
  requestDocuments: ({ number }: Sent) => `/demandes/${number}/pieces`,
  requestStep: ({ number }: Sent, step: string) => `/demandes/${number}/modifier/${step}`,
  /** Writes on the documents of a request, draft or sent. */
  files: ({ id }: Pick<ServiceRequest, 'id'>) => `/dossiers/${id}/pieces`,
  payment: ({ id }: { id: string }) => `/paiements/${id}`,
  member: ({ id }: { id: string }) => `/compte/membres/${id}`,
  session: ({ id }: { id: string }) => `/compte/connexions/${id}`,
  document: ({ id }: { id: string }) => `/documents/${id}`,
}
