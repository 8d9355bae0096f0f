import type OutboxMessage from '#authorities/models/outbox_message'
import CitizenNotice from '#notifications/models/citizen_notice'
import NoticePreference from '#notifications/models/notice_preference'

interface Payload {
  household?: { keptId: string; mergedId: string }
  /** Identifiers of a sheet that is no more, and of the one that stays. */
  people: [string, string][]
}

/** Two accounts or two sheets became one: what was told to the family, and how it wants to be told, follow. */
export async function followMerge({ payload }: OutboxMessage): Promise<void> {
  const { household, people } = payload as unknown as Payload
  if (household) {
    await CitizenNotice.query()
      .where('household_id', household.mergedId)
      .update({ householdId: household.keptId })
  }
  for (const [from, to] of people) await movePreferences(from, to)
}

/** Who said already how he wants to hear of something keeps to it. */
async function movePreferences(from: string, to: string): Promise<void> {
  const own = await NoticePreference.query().where('individual_id', to)
  await NoticePreference.query()
    .where('individual_id', from)
    .whereNotIn(
      'event',
      own.map(({ event }) => event)
    )
    .update({ individualId: to })
}
