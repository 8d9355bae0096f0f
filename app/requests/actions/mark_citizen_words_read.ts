import type { DateTime } from 'luxon'
import ServiceRequest from '#requests/models/service_request'

interface Input {
  requestId: string
  /** The last word that the agent saw: one that came meanwhile stays unread. */
  seen: DateTime
}

/** « Marquer comme lu »: what the citizen wrote needs no answer. Done already, it changes nothing. */
export class MarkCitizenWordsRead {
  async handle({ requestId, seen }: Input): Promise<void> {
    await ServiceRequest.query()
      .where('id', requestId)
      .where('citizen_wrote_at', '<=', seen.toUTC().toISO() as string)
      .update({ citizen_wrote_at: null })
  }
}
