import { frenchDay } from '#shared/french_formats'
import type { ReusableDocument } from '#documents/queries/reusable_documents'

/** Why a document that was sent before cannot be taken up: a French sentence. */
export function whyNotReusable({ document, refusal }: ReusableDocument): string {
  if (refusal === 'refused') return 'La mairie a refusé ce document.'
  const { validUntilOn } = document
  return validUntilOn
    ? `Ce document n’est plus valable\u00a0: il l’était jusqu’au ${frenchDay(validUntilOn)}.`
    : 'Ce document n’est plus valable.'
}
