/** États d'un paiement (architecture, § 6): initialisé, validé, annulé, refusé, expiré. */
export const PAYMENT_STATES = [
  'initialised',
  'validated',
  'cancelled',
  'refused',
  'expired',
] as const
export type PaymentState = (typeof PAYMENT_STATES)[number]

/** What the provider says, and the state that follows; until it says so, a payment stays « initialisé ». */
export const PAYMENT_OUTCOMES = {
  paid: 'validated',
  cancelled: 'cancelled',
  refused: 'refused',
  expired: 'expired',
} as const satisfies Record<string, PaymentState>

/**
 * Money that arrives late is never lost: an attempt that the town had given up
 * is validated all the same. What is validated stays so.
 */
export const PAYMENT_LIFECYCLE: Record<PaymentState, readonly PaymentState[]> = {
  initialised: ['validated', 'cancelled', 'refused', 'expired'],
  cancelled: ['validated'],
  refused: ['validated'],
  expired: ['validated'],
  validated: [],
}

/** How the money came: on the provider's page, or at the town hall. */
export const PAYMENT_MODES = ['internet', 'card', 'cash', 'cheque'] as const
export type PaymentMode = (typeof PAYMENT_MODES)[number]

/** What an agent may take at the town hall. */
export const DESK_MODES = ['card', 'cash', 'cheque'] as const satisfies PaymentMode[]
export type DeskMode = (typeof DESK_MODES)[number]
