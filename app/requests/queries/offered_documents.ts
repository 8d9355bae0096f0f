import { today } from '#shared/clock'
import { reusableDocuments, type ReusableDocument } from '#documents/queries/reusable_documents'
import type ServiceRequest from '#requests/models/service_request'

/** What a household sent before and its request could take up, for these types; nothing without account. */
export function offeredDocuments(
  { householdId, subjectId, requesterId }: ServiceRequest,
  typeKeys: string[]
): Promise<ReusableDocument[]> {
  if (!householdId) return Promise.resolve([])
  const individualIds = [subjectId, requesterId].filter((id) => id !== null)
  return reusableDocuments({ householdId, typeKeys, individualIds, day: today() })
}
