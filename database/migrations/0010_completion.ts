import { BaseSchema } from '@adonisjs/lucid/schema'

/** What a town hall asks for when a request is incomplete. */
export default class extends BaseSchema {
  override async up() {
    this.schema.createTable('completion_requests', (table) => {
      table.uuid('id').primary()
      table.uuid('authority_id').notNullable().references('authorities.id')
      table.uuid('request_id').notNullable().references('service_requests.id').onDelete('CASCADE')
      table.uuid('event_id').notNullable()
      table.date('answer_by_on').notNullable()
      table.jsonb('known_types').notNullable()
      table.string('answer', 1024)
      table.string('answered_at', 30)
      table.string('created_at', 30).notNullable()
      table.index(['authority_id', 'request_id', 'created_at', 'id'], 'completions_of_request')
      table.unique(['authority_id', 'event_id'])
    })

    this.schema.createTable('completion_items', (table) => {
      table.uuid('id').primary()
      table.uuid('authority_id').notNullable().references('authorities.id')
      table
        .uuid('completion_request_id')
        .notNullable()
        .references('completion_requests.id')
        .onDelete('CASCADE')
      table.integer('position').notNullable()
      table.string('kind', 10).notNullable()
      table.string('key', 80).notNullable()
      table.string('label', 255).notNullable()
      table.string('sentence', 500)
      table.jsonb('before').notNullable()
      table.unique(['authority_id', 'completion_request_id', 'kind', 'key'])
    })
  }

  override async down() {
    this.schema.dropTable('completion_items')
    this.schema.dropTable('completion_requests')
  }
}
