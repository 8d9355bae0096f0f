import db from '@adonisjs/lucid/services/db'
import { enqueue } from '#authorities/outbox/enqueue'
import { SYSTEM_ACTOR } from '#requests/actor'
import { recordEvent } from '#requests/actions/record_event'
import { endangeredDrafts } from '#requests/queries/endangered_drafts'
import { lockRequest } from '#requests/queries/lock_request'

/**
 * Tells a citizen that his draft will be deleted: once, whoever asks at the
 * same time, and again only after he saved it and let it lie a second time.
 */
export class AnnounceDraftDeletion {
  /** @returns false when there was nothing to tell any more */
  async handle({ draftId }: { draftId: string }): Promise<boolean> {
    return db.transaction(async (trx) => {
      const draft = await lockRequest(draftId, trx)
      const isEndangered = await endangeredDrafts(trx).where('id', draft.id).first()
      if (!isEndangered) return false

      const event = await recordEvent(
        { requestId: draft.id, kind: 'draft_deletion_announced', actor: SYSTEM_ACTOR },
        trx
      )
      await enqueue(
        {
          kind: 'draft_deletion_mail',
          idempotencyKey: `draft-deletion:${event.id}`,
          payload: { draftId: draft.id },
        },
        trx
      )
      return true
    })
  }
}
