import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { now } from '#shared/clock'
import { enqueue } from '#authorities/outbox/enqueue'
import { E_BATCH_NOT_READY } from '#letters/errors'
import LetterBatch from '#letters/models/letter_batch'
import { letterBatches, lettersOfBatch } from '#letters/queries/letter_batches'
import type { RequestActor } from '#requests/actor'
import { recordEvent } from '#requests/actions/record_event'
import type RequestMessage from '#requests/models/request_message'
import { lockRequest } from '#requests/queries/lock_request'

interface Input {
  batchId: string
  to: 'printed' | 'posted'
  actor: RequestActor
  teleserviceIds: readonly string[]
}

const ORDER = ['preparing', 'ready', 'printed', 'posted']

/**
 * Marks the letters of a batch printed or posted, each in the history of its
 * request. Marking twice changes nothing.
 *
 * @throws E_ROW_NOT_FOUND when the batch holds a letter that is not this agent's, E_BATCH_NOT_READY
 */
export class AdvanceLetterBatch {
  async handle({ batchId, to, actor, teleserviceIds }: Input): Promise<LetterBatch> {
    return db.transaction(async (trx) => {
      await letterBatches(teleserviceIds, trx).where('id', batchId).firstOrFail()
      const batch = await LetterBatch.query({ client: trx })
        .where('id', batchId)
        .forUpdate()
        .firstOrFail()
      if (batch.state === 'preparing') throw new E_BATCH_NOT_READY()
      if (ORDER.indexOf(batch.state) >= ORDER.indexOf(to)) return batch

      // In the order of requests: two agents then never wait for each other.
      const letters = await lettersOfBatch(batchId, trx).clearOrder().orderBy('request_id')
      for (const letter of letters) await advance(letter, to, actor, trx)
      const mark =
        to === 'printed'
          ? { printedAt: now(), printedByName: actor.name }
          : { postedAt: now(), postedByName: actor.name }
      return batch
        .merge({ state: to, ...mark })
        .useTransaction(trx)
        .save()
    })
  }
}

async function advance(
  letter: RequestMessage,
  to: Input['to'],
  actor: RequestActor,
  trx: TransactionClientContract
): Promise<void> {
  const { id: messageId, requestId, channel } = letter
  await lockRequest(requestId, trx)
  await letter
    .merge({ delivery: to, ...(to === 'posted' ? { deliveredAt: now() } : {}) })
    .useTransaction(trx)
    .save()
  await recordEvent(
    {
      requestId,
      kind: to === 'printed' ? 'letter_printed' : 'letter_posted',
      actor,
      details: { channel, messageId },
    },
    trx
  )
  if (to === 'printed') return
  // Like a mail, a posted letter tells the citizen how his request ended.
  await enqueue(
    {
      kind: 'request_outcome_told',
      idempotencyKey: `outcome-told:${messageId}`,
      payload: { requestId },
    },
    trx
  )
  await enqueue(
    {
      kind: 'request_letter_notice',
      idempotencyKey: `letter-notice:${messageId}`,
      payload: { messageId },
    },
    trx
  )
}
