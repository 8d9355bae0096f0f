import type Household from '#households/models/household'
import type ServiceRequest from '#requests/models/service_request'

type Numbered = Pick<ServiceRequest, 'number'>
type Account = Pick<Household, 'number'>

/** Addresses of the back office that depend on something. */
export const paths = {
  home: '/backoffice/home',
  taskBoxes: '/backoffice/home/boites',
  search: '/backoffice/demandes',
  exports: '/backoffice/exports',
  jobs: '/backoffice/travaux',
  jobRun: (id: string) => `/backoffice/travaux/${id}`,
  jobProgress: (id: string) => `${paths.jobRun(id)}/avancement`,
  jobFile: (id: string) => `${paths.jobRun(id)}/fichier`,
  savedViews: '/backoffice/recherches',
  savedView: (id: string) => `${paths.savedViews}/${id}`,
  counter: '/backoffice/guichet',
  counterWithPaper: ({ code }: { code: string }) => `/backoffice/guichet?formulaire=${code}`,
  households: '/backoffice/foyers',
  household: ({ number }: Account) => `${paths.households}/${number}`,
  duplicates: '/backoffice/foyers/doublons',
  newHousehold: '/backoffice/foyers/nouveau',
  householdComparison: (household: Account, other: Account) =>
    `${paths.household(household)}/comparaison/${other.number}`,
  merge: (household: Account, other: Account) =>
    `${paths.householdComparison(household, other)}/fusion`,
  notDuplicates: (household: Account, other: Account) =>
    `${paths.householdComparison(household, other)}/rejet`,
  memberDistinction: (household: Account) => `${paths.household(household)}/membres/distinction`,
  memberMerge: (household: Account) => `${paths.household(household)}/membres/fusion`,
  householdAccess: (household: Account) => `${paths.household(household)}/acces`,
  householdState: (household: Account) => `${paths.household(household)}/etat`,
  householdStatus: (household: Account) => `${paths.household(household)}/statut`,
  signIn: '/backoffice/connexion',
  security: '/backoffice/securite',
  agentProof: '/backoffice/securite/confirmation',
  agentPassword: '/backoffice/securite/mot-de-passe',
  authenticator: '/backoffice/securite/application',
  recoveryCodes: '/backoffice/securite/codes',
  agentPasskey: ({ id }: { id: string }) => `${paths.security}/cles/${id}`,
  agentSession: ({ id }: { id: string }) => `${paths.security}/sessions/${id}`,
  agentFactors: '/backoffice/securite/agents',
  agentFactor: ({ id }: { id: string }) => `${paths.agentFactors}/${id}`,
  ownIdentity: '/backoffice/securite/identite',
  identity: '/backoffice/connexion/identite',
  identityReturn: '/backoffice/connexion/identite/retour',
  identityTie: '/backoffice/connexion/identite/rattachement',
  identityAsking: '/backoffice/connexion/identite/demande',
  identitySignOut: '/backoffice/deconnexion/identite',
  identitySignedOut: '/backoffice/deconnexion/retour',
  agentIdentities: '/backoffice/identites',
  agentIdentity: ({ id }: { id: string }) => `${paths.agentIdentities}/${id}`,
  identityOrganisations: '/backoffice/identites/organisations',
  identityRequest: ({ id }: { id: string }) => `${paths.agentIdentities}/demandes/${id}`,
  signInCheck: '/backoffice/connexion/verification',
  absence: '/backoffice/absence',
  absencePreview: '/backoffice/absence/apercu',
  workload: '/backoffice/charge',
  sharing: '/backoffice/charge/repartition',
  grouping: (request: Numbered, other: Numbered) =>
    `${paths.request(request)}/regroupement/${other.number}`,
  request: ({ number }: Numbered) => `/backoffice/demandes/${number}`,
  /** A request as it is opened from a list: the page then leads to the next one (see work_list.ts). */
  requestOfList: (request: Numbered, list: string) =>
    `${paths.request(request)}?${new URLSearchParams({ liste: list })}`,
  /** The data of a step; beside a document when one is open. */
  step: (request: Numbered, step: string, documentId?: string | null) =>
    `${documentId ? paths.document(request, documentId) : paths.request(request)}?etape=${step}#donnees`,
  field: (request: Numbered, field: string, documentId?: string | null) =>
    `${paths.request(request)}/donnees/${field}${documentId ? `?piece=${documentId}` : ''}`,
  presence: (request: Numbered) => `${paths.request(request)}/presence`,
  assignee: (request: Numbered) => `${paths.request(request)}/responsable`,
  /** The request as it was sent against the request as it is. */
  comparison: (request: Numbered) => `${paths.request(request)}/changements`,
  documents: (request: Numbered) => `${paths.request(request)}/pieces`,
  document: (request: Numbered, documentId: string) => `${paths.documents(request)}/${documentId}`,
  page: (request: Numbered, documentId: string, pageId: string) =>
    `${paths.document(request, documentId)}/pages/${pageId}`,
  contact: (request: Numbered) => `${paths.request(request)}/contacts/nouveau`,
  noteFile: (request: Numbered, { id }: { id: string }) =>
    `${paths.request(request)}/notes/fichiers/${id}`,
  letter: (request: Numbered, messageId: string) =>
    `${paths.request(request)}/contacts/${messageId}/courrier.pdf`,
  eventFile: (request: Numbered, eventId: string) =>
    `${paths.request(request)}/historique/${eventId}/demande.pdf`,
  bulkOperations: '/backoffice/operations-groupees',
  bulkOperation: ({ id }: { id: string }) => `${paths.bulkOperations}/${id}`,
  letterBatches: '/backoffice/courriers',
  letterBatch: (batchId: string) => `${paths.letterBatches}/${batchId}`,
}
