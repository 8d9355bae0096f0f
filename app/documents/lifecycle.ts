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

/**
 * What a page changed by the citizen makes of a document: an answer to a refusal is looked at
 * again, and a day that has passed holds for the former pages only.
 */
export function afterCitizenChange<Given extends Validity>(
  { state, validUntilOn }: Given,
  day: string
): Validity {
  if (state !== 'refused' && state !== 'expired') return { state, validUntilOn }
  const isPast = validUntilOn !== null && validUntilOn < day
  return { state: 'pending', validUntilOn: isPast ? null : validUntilOn }
}

/** Why a document cannot serve in another request on `day`; `null` when it can. */
export function reuseRefusal(
  { state, validUntilOn }: Validity,
  day: string
): 'draft' | 'refused' | 'expired' | null {
  if (state === 'draft' || state === 'refused' || state === 'expired') return state
  return validUntilOn !== null && validUntilOn < day ? 'expired' : null
}

interface Validity {
  state: DocumentState
  /** ISO day; « valable jusqu'au », included. */
  validUntilOn: string | null
}
