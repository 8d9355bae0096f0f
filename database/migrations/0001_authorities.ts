import { BaseSchema } from '@adonisjs/lucid/schema'

/** Towns, their host names and the counters behind the numbers that people see, and the outbox. */
export default class extends BaseSchema {
  override async up() {
    this.schema.createTable('authorities', (table) => {
      table.uuid('id').primary()
      table.string('name', 100).notNullable()
      table.string('display_title', 100).notNullable()
      table.string('postal_code', 5).notNullable()
      table.string('admin_email', 254).notNullable()
      table.jsonb('settings').notNullable()
      table.integer('version').notNullable().defaultTo(1)
    })

    this.schema.createTable('authority_hosts', (table) => {
      table.string('host', 253).primary()
      table.uuid('authority_id').notNullable().references('authorities.id')
    })

    this.schema.createTable('number_sequences', (table) => {
      table.uuid('authority_id').notNullable().references('authorities.id')
      table.string('name', 30).notNullable()
      table.integer('value').notNullable()
      table.primary(['authority_id', 'name'])
    })

    this.schema.createTable('rate_limits', (table) => {
      table.string('key', 255).primary()
      table.integer('points').notNullable().defaultTo(0)
      table.bigint('expire').unsigned()
    })

    this.schema.createTable('outbox_messages', (table) => {
      table.uuid('id').primary()
      table.uuid('authority_id').notNullable().references('authorities.id')
      table.string('kind', 40).notNullable()
      table.string('idempotency_key', 120).notNullable()
      table.jsonb('payload').notNullable()
      table.string('state', 10).notNullable()
      table.integer('attempts').notNullable().defaultTo(0)
      table.string('available_at', 30).notNullable()
      table.string('leased_until', 30)
      table.string('last_error', 500)
      table.string('created_at', 30).notNullable()
      table.string('delivered_at', 30)
      table.unique(['authority_id', 'idempotency_key'])
      table.index(['state', 'available_at', 'id'])
    })
  }

  override async down() {
    this.schema.dropTable('outbox_messages')
    this.schema.dropTable('rate_limits')
    this.schema.dropTable('number_sequences')
    this.schema.dropTable('authority_hosts')
    this.schema.dropTable('authorities')
  }
}
