import { BaseSchema } from '@adonisjs/lucid/schema'

/** What requests cost, and the attempts to pay it. */
export default class extends BaseSchema {
  override async up() {
    this.schema.createTable('payments', (table) => {
      table.uuid('id').primary()
      table.uuid('authority_id').notNullable().references('authorities.id')
      table.string('reference', 30).notNullable()
      table.uuid('request_id').notNullable().references('service_requests.id')
      table.string('payer_name', 120).notNullable()
      table.string('state', 20).notNullable()
      table.string('mode', 20).notNullable()
      table.integer('amount').notNullable()
      table.jsonb('lines').notNullable()
      table.string('provider', 40)
      table.string('operation', 255)
      table.string('operation_url', 2000)
      table.string('bank_reference', 255)
      table.string('agent_name', 120)
      table.string('started_at', 30).notNullable()
      table.string('settled_at', 30)
      table.string('alerted_at', 30)
      table.unique(['authority_id', 'reference'])
      table.index(['authority_id', 'request_id', 'id'], 'payments_of_request')
      table.index(['authority_id', 'operation'], 'payments_by_operation')
    })
    this.schema.raw(
      "create unique index payments_running on payments (authority_id, request_id) where state = 'initialised'"
    )
    this.schema.raw(
      "create index payments_to_settle on payments (authority_id, started_at, id) where state = 'initialised'"
    )
    this.schema.alterTable('service_requests', (table) => {
      // Integer cents received so far.
      table.integer('paid_amount').notNullable().defaultTo(0)
    })
  }

  override async down() {
    this.schema.alterTable('service_requests', (table) => {
      table.dropColumn('paid_amount')
    })
    this.schema.dropTable('payments')
  }
}
