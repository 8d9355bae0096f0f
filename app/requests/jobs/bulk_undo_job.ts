import db from '@adonisjs/lucid/services/db'
import { DateTime } from 'luxon'
import { now } from '#shared/clock'
import { defineJob } from '#authorities/jobs/define_job'
import { postponeMessages } from '#authorities/outbox/recall'
import { UndoBulkItem } from '#requests/actions/undo_bulk_item'
import BulkOperation from '#requests/models/bulk_operation'
import { bulkAgent } from '#requests/queries/bulk_agent'
import { bulkItemIds, bulkTally } from '#requests/queries/bulk_items'
import { lockOperation } from '#requests/queries/lock_operation'

interface Input {
  operationId: string
}

/** Takes an operation back, one request after the other; begun again, it goes on where it was. */
export const bulkUndoJob = defineJob<Input>({
  key: 'bulk_undo',
  label: 'Annulation d’une opération groupée',
  description: 'Rétablit l’état des demandes que personne n’a modifiées depuis l’opération.',
  async run({ input: { operationId }, progress }) {
    const operation = await BulkOperation.findOrFail(operationId)
    const { actor } = await bulkAgent(operation)
    const itemIds = await bulkItemIds(operationId, 'changed')
    let done = 0
    await progress(done, itemIds.length)
    for (const itemId of itemIds) {
      await new UndoBulkItem().handle({ itemId, actor })
      await progress(++done, itemIds.length)
    }
    await close(operationId)

    const tally = await bulkTally(operationId)
    return {
      summary: `Demandes rétablies\u00a0: ${tally.undone}\u00a0; non rétablies\u00a0: ${tally.changed}.`,
      details: {
        backTo: `/backoffice/operations-groupees/${operationId}`,
        backLabel: 'Voir l’opération',
      },
    }
  },
})

/** What could not be undone is told as it would have been. */
async function close(operationId: string): Promise<void> {
  const kept = await bulkItemIds(operationId, 'changed')
  await db.transaction(async (trx) => {
    const operation = await lockOperation(operationId, trx)
    if (operation.state !== 'undoing') return
    operation.merge({ state: 'undone', undoneAt: now() })
    await operation.useTransaction(trx).save()
    await postponeMessages(kept, DateTime.max(operation.undoUntil ?? now(), now()), trx)
  })
}
