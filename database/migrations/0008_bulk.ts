import { BaseSchema } from '@adonisjs/lucid/schema'

/** Operations on many requests at once, and messages that may still be called back. */
export default class extends BaseSchema {
  override async up() {
    this.schema.createTable('bulk_operations', (table) => {
      table.uuid('id').primary()
      table.uuid('authority_id').notNullable().references('authorities.id')
      table.uuid('agent_id').notNullable().references('agent_accounts.id')
      table.string('agent_name', 80).notNullable()
      table.string('transition', 20).notNullable()
      table.string('reason', 1024)
      table.text('search').notNullable()
      table.boolean('truncated').notNullable()
      table.string('state', 10).notNullable()
      table.uuid('job_run_id')
      table.string('created_at', 30).notNullable()
      table.string('confirmed_at', 30)
      table.string('finished_at', 30)
      table.string('undo_until', 30)
      table.string('undone_at', 30)
      table.index(['authority_id', 'agent_id', 'created_at', 'id'], 'bulk_operations_of_agent')
    })

    this.schema.createTable('bulk_items', (table) => {
      table.uuid('id').primary()
      table.uuid('authority_id').notNullable().references('authorities.id')
      table.uuid('operation_id').notNullable().references('bulk_operations.id').onDelete('CASCADE')
      table.uuid('request_id').notNullable().references('service_requests.id').onDelete('CASCADE')
      table.integer('position').notNullable()
      table.integer('version').notNullable()
      table.string('from_state', 12).notNullable()
      table.string('outcome', 10).notNullable()
      table.string('refusal', 1024)
      table.uuid('event_id')
      table.jsonb('former')
      table.unique(['authority_id', 'operation_id', 'request_id'])
      table.index(['authority_id', 'operation_id', 'outcome', 'position'], 'bulk_items_by_outcome')
      table.index(['authority_id', 'request_id'], 'bulk_items_of_request')
    })

    this.schema.alterTable('outbox_messages', (table) => {
      table.uuid('held_for')
      table.index(['authority_id', 'held_for'], 'outbox_messages_held')
    })
  }

  override async down() {
    this.schema.alterTable('outbox_messages', (table) => {
      table.dropIndex([], 'outbox_messages_held')
      table.dropColumn('held_for')
    })
    this.schema.dropTable('bulk_items')
    this.schema.dropTable('bulk_operations')
  }
}
