/** États d'une pièce (architecture, § 6). « Non fourni » is the absence of a document, not a state. */
export const DOCUMENT_STATES = [
  'draft',
  'pending',
  'checked',
  'validated',
  'refused',
  'expired',
] as const
export type DocumentState = (typeof DOCUMENT_STATES)[number]

/** The states an agent may choose, from each state. */
const BY_AGENT = {
  draft: [],
  pending: ['checked', 'validated', 'refused'],
  checked: ['validated', 'refused'],
  validated: ['refused'],
  refused: ['pending', 'validated'],
  expired: ['pending'],
} as const satisfies Record<DocumentState, readonly DocumentState[]>

/** The states that end on the day after « valable jusqu'au ». */
export const EXPIRING_STATES = [
  'pending',
  'checked',
  'validated',
] as const satisfies DocumentState[]

/** What an agent may set this document to. */
export function statesForAgent(state: DocumentState): readonly DocumentState[] {
  return BY_AGENT[state]
}

/** May the citizen still add or remove pages? */
export function isEditableByCitizen(state: DocumentState): boolean {
  return state === 'draft' || state === 'pending' || state === 'refused' || state === 'expired'
}

/** The state after the citizen changed a page: an answer to a refusal is looked at again. */
export function stateAfterCitizenChange(state: DocumentState): DocumentState {
  return state === 'refused' || state === 'expired' ? 'pending' : state
}

/** May this document be offered in another request on `day`? */
export function isReusableOn(
  document: { state: DocumentState; validUntilOn: string | null },
  day: string
): boolean {
  if (document.state === 'draft' || document.state === 'refused' || document.state === 'expired') {
    return false
  }
  return document.validUntilOn === null || document.validUntilOn >= day
}
