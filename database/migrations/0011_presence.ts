import { BaseSchema } from '@adonisjs/lucid/schema'

/** Who has a request before him, which page holds its lock, and which forms were already posted. */
export default class extends BaseSchema {
  override async up() {
    this.schema.createTable('request_presences', (table) => {
      table.uuid('id').primary()
      table.uuid('authority_id').notNullable().references('authorities.id')
      table.uuid('request_id').notNullable().references('service_requests.id').onDelete('CASCADE')
      table.uuid('agent_id').notNullable().references('agent_accounts.id').onDelete('CASCADE')
      table.string('agent_name', 80).notNullable()
      table.string('seen_at', 30).notNullable()
      table.unique(['authority_id', 'request_id', 'agent_id'])
      table.index(['authority_id', 'seen_at'])
    })

    this.schema.alterTable('request_locks', (table) => {
      table.uuid('opening').nullable()
    })

    this.schema.createTable('posted_forms', (table) => {
      table.uuid('id').primary()
      table.uuid('authority_id').notNullable().references('authorities.id')
      table.string('key', 64).notNullable()
      table.string('location', 1024)
      table.jsonb('messages')
      table.string('claimed_at', 30).notNullable()
      table.string('answered_at', 30)
      table.unique(['authority_id', 'key'])
      table.index(['authority_id', 'claimed_at'])
    })
  }

  override async down() {
    this.schema.dropTable('posted_forms')
    this.schema.alterTable('request_locks', (table) => {
      table.dropColumn('opening')
    })
    this.schema.dropTable('request_presences')
  }
}
