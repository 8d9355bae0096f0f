import db from '@adonisjs/lucid/services/db'
import { v7 as uuidv7 } from 'uuid'
import { now } from '#shared/clock'
import { currentAuthorityId } from '#authorities/tenancy'
import type { RequestActor } from '#requests/actor'
import RequestPresence from '#requests/models/request_presence'
import { forgottenBefore, staleBefore } from '#requests/presence'

interface Input {
  requestId: string
  actor: RequestActor
}

/** Notes that an agent has a request before him. No change of the request, hence no line of its history. */
export class AttendRequest {
  async handle({ requestId, actor }: Input): Promise<void> {
    const agentId = actor.id as string
    const known = await RequestPresence.query()
      .where('request_id', requestId)
      .where('agent_id', agentId)
      .first()
    if (known && known.seenAt > staleBefore()) return

    // Two windows of one agent may report at once: one row, whoever is first.
    await db
      .insertQuery()
      .table(RequestPresence.table)
      .insert({
        id: uuidv7(),
        authority_id: currentAuthorityId(),
        request_id: requestId,
        agent_id: agentId,
        agent_name: actor.name,
        seen_at: now().toISO(),
      })
      .knexQuery.onConflict(['authority_id', 'request_id', 'agent_id'])
      .merge(['seen_at', 'agent_name'])
    if (!known) await RequestPresence.query().where('seen_at', '<', forgottenBefore()).delete()
  }
}
