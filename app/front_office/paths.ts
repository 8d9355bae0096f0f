import type ServiceRequest from '#requests/models/service_request'

type Draft = Pick<ServiceRequest, 'id' | 'teleserviceId'>
type Sent = Pick<ServiceRequest, 'number'>

/** Addresses of the front office that depend on something. */
export const paths = {
  service: (teleserviceId: string) => `/demarches/${teleserviceId}`,
  paperForm: (teleserviceId: string) => `/demarches/${teleserviceId}/formulaire.pdf`,
  paperCode: (code: string) => `/formulaire/${code}`,
  serviceFromPaper: ({ teleserviceId, code }: { teleserviceId: string; code: string }) =>
    `/demarches/${teleserviceId}?formulaire=${code}`,
  simulation: (teleserviceId: string) => `/demarches/${teleserviceId}/simulation`,
  newDraft: (teleserviceId: string) => `/demarches/${teleserviceId}/demande`,
  draft: ({ id, teleserviceId }: Draft) => `/demarches/${teleserviceId}/demande/${id}`,
  draftStep: (draft: Draft, step: string) => `${paths.draft(draft)}/${step}`,
  /** Takes what is typed in a step, as it is typed. */
  draftAnswers: (draft: Draft, step: string) => `${paths.draftStep(draft, step)}/saisie`,
  takeOver: (draft: Draft) => `${paths.draft(draft)}/reprise`,
  request: ({ number }: Sent) => `/demandes/${number}`,
  requestDocuments: ({ number }: Sent) => `/demandes/${number}/pieces`,
  noteFile: (request: Sent, { id }: { id: string }) =>
    `${paths.request(request)}/messages/fichiers/${id}`,
  letter: (request: Sent, { id }: { id: string }) =>
    `${paths.request(request)}/courriers/${id}/courrier.pdf`,
  renewal: ({ number }: Sent) => `/demandes/${number}/renouvellement`,
  keptStep: (request: Sent, step: string) => `${paths.requestStep(request, step)}/saisie`,
  requestStep: ({ number }: Sent, step: string) => `/demandes/${number}/modifier/${step}`,
  /** Writes on the documents of a request, draft or sent. */
  files: ({ id }: Pick<ServiceRequest, 'id'>) => `/dossiers/${id}/pieces`,
  payment: ({ id }: { id: string }) => `/paiements/${id}`,
  member: ({ id }: { id: string }) => `/compte/membres/${id}`,
  session: ({ id }: { id: string }) => `/compte/connexions/${id}`,
  passkey: ({ id }: { id: string }) => `/compte/cles/${id}`,
  document: ({ id }: { id: string }) => `/documents/${id}`,
  replacement: (document: { id: string }) => `${paths.document(document)}/remplacement`,
}
