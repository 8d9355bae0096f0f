import { now } from '#shared/clock'
import ServiceRequest from '#requests/models/service_request'

/** The citizen has the conversation before his eyes: nothing of it is new to him any more. It changes nothing of the request. */
export class MarkConversationRead {
  async handle({ requestId }: { requestId: string }): Promise<void> {
    await ServiceRequest.query()
      .where('id', requestId)
      .update({ citizen_read_at: now().toUTC().toISO() })
  }
}
