import EndedDraft from '#requests/models/ended_draft'
import type { CitizenScope } from '#requests/queries/citizen_scope'

interface Wanted {
  id: string
  teleserviceId: string
}

/** What is left of a deleted draft of this scope; `null` for a stranger's, and for what never was. */
export function endedDraft(
  { id, teleserviceId }: Wanted,
  { householdId, requestIds, teleserviceIds }: CitizenScope
): Promise<EndedDraft | null> {
  const drafts = EndedDraft.query()
    .where('id', id)
    .where('teleservice_id', teleserviceId)
    .where((own) => {
      own.whereIn('id', [...requestIds])
      if (householdId) own.orWhere('household_id', householdId)
    })
  if (teleserviceIds) drafts.whereIn('teleservice_id', [...teleserviceIds])
  return drafts.first()
}
