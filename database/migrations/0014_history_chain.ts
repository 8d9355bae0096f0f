import { BaseSchema } from '@adonisjs/lucid/schema'
import { historyHash, lineOf } from '#requests/history_chain'

/** Each line of a history bears the mark of the one before it; the request bears the mark of the last. */
export default class extends BaseSchema {
  override async up() {
    this.schema.alterTable('request_events', (table) => {
      table.integer('position')
      table.string('hash', 64)
    })
    this.schema.alterTable('service_requests', (table) => {
      table.integer('history_length').notNullable().defaultTo(0)
      table.string('history_hash', 64)
    })
    this.defer(chainExistingHistories)
    this.schema.alterTable('request_events', (table) => {
      table.unique(['authority_id', 'request_id', 'position'], {
        indexName: 'request_events_position',
      })
    })
  }

  override async down() {
    this.schema.alterTable('request_events', (table) => {
      table.dropUnique(['authority_id', 'request_id', 'position'], 'request_events_position')
      table.dropColumns('position', 'hash')
    })
    this.schema.alterTable('service_requests', (table) => {
      table.dropColumns('history_length', 'history_hash')
    })
  }
}

type Client = Parameters<Parameters<BaseSchema['defer']>[0]>[0]

/** What was written before is taken as it stands. */
async function chainExistingHistories(db: Client) {
  let after = ''
  for (;;) {
    const requests = await db
      .from('service_requests')
      .if(after, (query) => query.where('id', '>', after))
      .select('id')
      .orderBy('id')
      .limit(500)
    for (const { id } of requests) await chain(db, id)
    if (requests.length === 0) return
    after = requests[requests.length - 1].id
  }
}

async function chain(db: Client, requestId: string) {
  const events = await db
    .from('request_events')
    .where('request_id', requestId)
    .orderBy('created_at')
    .orderBy('id')
  let hash: string | null = null
  for (const [index, event] of events.entries()) {
    const position = index + 1
    hash = historyHash(hash, lineOf({ ...event, position }))
    await db.from('request_events').where('id', event.id).update({ position, hash })
  }
  await db
    .from('service_requests')
    .where('id', requestId)
    .update({ history_length: events.length, history_hash: hash })
}
