import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { v5 as uuidv5, v7 as uuidv7 } from 'uuid'
import { now } from '#shared/clock'
import { startJob } from '#authorities/jobs/start_job'
import { currentAuthorityId } from '#authorities/tenancy'
import { E_NO_LETTER_WAITING } from '#letters/errors'
import { printLetterBatchJob } from '#letters/jobs/print_letter_batch_job'
import LetterBatch, { type BatchLayout } from '#letters/models/letter_batch'
import { waitingLetters } from '#letters/queries/waiting_letters'
import RequestMessage from '#requests/models/request_message'

interface Input {
  /** The teleservices whose letters the agent may print. */
  teleserviceIds: readonly string[]
  layout: BatchLayout
  agent: { id: string; name: string }
  /** One key, one batch. */
  key?: string | undefined
}

/** More letters wait for a second batch: a stack that one person puts into envelopes. */
const MOST_LETTERS = 500

/**
 * « Préparer l'impression »: takes the letters that wait into a batch, whose PDF
 * a job then makes. A letter is in one batch only, whoever presses the button
 * at the same moment.
 *
 * @throws E_NO_LETTER_WAITING
 */
export class PrepareLetterBatch {
  async handle(input: Input): Promise<LetterBatch> {
    const id = input.key ? uuidv5(input.key, currentAuthorityId()) : uuidv7()
    const known = await LetterBatch.find(id)
    if (known) return known
    try {
      return await db.transaction((trx) => gather(id, input, trx))
    } catch (error) {
      const twin = await LetterBatch.find(id)
      if (twin) return twin
      throw error
    }
  }
}

async function gather(
  id: string,
  { teleserviceIds, layout, agent }: Input,
  trx: TransactionClientContract
): Promise<LetterBatch> {
  const batch = new LetterBatch()
  batch.merge({
    id,
    authorId: agent.id,
    authorName: agent.name,
    letterCount: 0,
    layout,
    state: 'preparing',
    createdAt: now(),
  })
  await batch.useTransaction(trx).save()

  const waiting = await waitingLetters(teleserviceIds, trx)
    .select('id')
    .limit(MOST_LETTERS)
    .forUpdate()
  if (waiting.length === 0) throw new E_NO_LETTER_WAITING()
  const [taken] = await RequestMessage.query({ client: trx })
    .whereIn(
      'id',
      waiting.map((letter) => letter.id)
    )
    .where('delivery', 'to_print')
    .update({ delivery: 'in_batch', batch_id: id })
  if (Number(taken) === 0) throw new E_NO_LETTER_WAITING()

  const run = await startJob(
    printLetterBatchJob,
    { input: { batchId: id }, requestedBy: agent, idempotencyKey: `letter-batch:${id}` },
    trx
  )
  return batch.merge({ letterCount: Number(taken), runId: run.id }).save()
}
