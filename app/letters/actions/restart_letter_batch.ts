import db from '@adonisjs/lucid/services/db'
import { startJob } from '#authorities/jobs/start_job'
import JobRun from '#authorities/models/job_run'
import { printLetterBatchJob } from '#letters/jobs/print_letter_batch_job'
import LetterBatch from '#letters/models/letter_batch'

interface Input {
  batchId: string
  agent: { id: string; name: string }
}

/** Makes the PDF of a batch again after its job has failed; as long as it runs, nothing changes. */
export class RestartLetterBatch {
  async handle({ batchId, agent }: Input): Promise<LetterBatch> {
    return db.transaction(async (trx) => {
      const batch = await LetterBatch.query({ client: trx })
        .where('id', batchId)
        .forUpdate()
        .firstOrFail()
      const run = await JobRun.query({ client: trx })
        .where('id', batch.runId ?? '')
        .first()
      if (batch.state !== 'preparing' || (run && run.state !== 'failed')) return batch

      const again = await startJob(
        printLetterBatchJob,
        {
          input: { batchId },
          requestedBy: agent,
          idempotencyKey: `letter-batch:${batchId}:${batch.runId}`,
        },
        trx
      )
      return batch.merge({ runId: again.id }).useTransaction(trx).save()
    })
  }
}
