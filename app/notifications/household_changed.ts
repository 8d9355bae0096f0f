import type OutboxMessage from '#authorities/models/outbox_message'
import { DetectDuplicates } from '#households/actions/detect_duplicates'
import { followHousehold } from '#requests/listeners/follow_household'

/** An account was opened or changed: its drafts follow, and it is compared with the others of the town. */
export async function householdChanged({ payload }: OutboxMessage): Promise<void> {
  const householdId = String(payload.householdId)
  await followHousehold(householdId)
  await new DetectDuplicates().handle({ householdId })
}
