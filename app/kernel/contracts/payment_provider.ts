import { createError } from '@adonisjs/core/exceptions'

/** What a citizen is about to pay. */
export interface PaymentOrder {
  /** Ours, unique in the town, at most 30 capital letters and digits: one reference, one operation. */
  reference: string
  /** Integer cents, at least one euro. */
  amount: number
  /** French, for the bank's page: « Demande n° 12 – Inscription au restaurant scolaire ». */
  label: string
  /** Where the provider sends its receipt; may be empty. */
  email: string
  /** The town's address that the provider sends the browser back to, whatever the outcome. */
  returnTo: string
  /** The town's address that the provider calls when it has an outcome; the call names the operation only. */
  notify: string
}

/** The provider's own name for one attempt to pay, and the page on which the citizen pays. */
export interface PaymentOperation {
  operation: string
  url: string
}

export type PaymentOutcome = { result: 'pending' } | FinalOutcome

export type FinalOutcome =
  | { result: 'cancelled' | 'refused' | 'expired' }
  /** Integer cents, as the bank took them. */
  | { result: 'paid'; amount: number; bankReference: string }

/**
 * Takes money for the town on a page of its own. What a notification or a
 * browser says proves nothing: the outcome is always asked for (`outcome`).
 */
export abstract class PaymentProvider {
  /** Kept with each payment. At most 40 characters. */
  abstract readonly key: string

  /** French name, shown to the citizen before he leaves. */
  abstract readonly label: string

  /**
   * Verifies settings, connection and credentials, without side effects.
   *
   * @throws E_PAYMENT_UNAVAILABLE
   */
  abstract check(): Promise<void>

  /**
   * Opens the operation of an order; the same reference gives the same operation.
   *
   * @throws E_PAYMENT_UNAVAILABLE
   */
  abstract start(order: PaymentOrder): Promise<PaymentOperation>

  /**
   * What has become of an operation. One that the provider no longer knows has expired.
   *
   * @throws E_PAYMENT_UNAVAILABLE
   */
  abstract outcome(operation: string): Promise<PaymentOutcome>
}

export const E_PAYMENT_UNAVAILABLE = createError(
  'Le paiement en ligne ne répond pas pour le moment : rien n’a été débité. Réessayez dans quelques minutes.',
  'E_PAYMENT_UNAVAILABLE',
  503
)
