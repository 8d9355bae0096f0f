import db from '@adonisjs/lucid/services/db'
import { now } from '#shared/clock'
import { defineJob } from '#authorities/jobs/define_job'
import { postponeMessages } from '#authorities/outbox/recall'
import { PerformBulkItem } from '#requests/actions/perform_bulk_item'
import { UNDO_MINUTES } from '#requests/bulk'
import BulkOperation from '#requests/models/bulk_operation'
import { bulkAgent } from '#requests/queries/bulk_agent'
import { bulkItemIds, bulkTally } from '#requests/queries/bulk_items'
import { lockOperation } from '#requests/queries/lock_operation'

interface Input {
  operationId: string
}

/** Does what an agent confirmed, one request after the other; begun again, it goes on where it was. */
export const bulkOperationJob = defineJob<Input>({
  key: 'bulk_operation',
  label: 'Opération groupée',
  description: 'Change l’état des demandes qu’un agent a choisies, une par une.',
  async run({ input: { operationId }, progress }) {
    const operation = await BulkOperation.findOrFail(operationId)
    const agent = await bulkAgent(operation)
    const { total, refused, changed } = await bulkTally(operationId)
    let done = refused + changed
    await progress(done, total)
    for (const itemId of await bulkItemIds(operationId, 'planned')) {
      await new PerformBulkItem().handle({ itemId, operation, ...agent })
      await progress(++done, total)
    }
    await close(operationId)

    const tally = await bulkTally(operationId)
    return {
      summary: `Demandes modifiées\u00a0: ${tally.changed}\u00a0; non modifiées\u00a0: ${tally.refused}.`,
      details: {
        backTo: `/backoffice/operations-groupees/${operationId}`,
        backLabel: 'Voir l’opération',
      },
    }
  },
})

/** From here on the agent has five minutes; then what was held is told. */
async function close(operationId: string): Promise<void> {
  const changed = await bulkItemIds(operationId, 'changed')
  await db.transaction(async (trx) => {
    const operation = await lockOperation(operationId, trx)
    if (operation.state !== 'running') return
    const undoUntil = now().plus({ minutes: UNDO_MINUTES })
    operation.merge({ state: 'done', finishedAt: now(), undoUntil })
    await operation.useTransaction(trx).save()
    await postponeMessages(changed, undoUntil, trx)
  })
}
