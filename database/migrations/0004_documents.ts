import { BaseSchema } from '@adonisjs/lucid/schema'

/** Supporting documents: one row per document, one per page, files in the store. */
export default class extends BaseSchema {
  override async up() {
    this.schema.createTable('documents', (table) => {
      table.uuid('id').primary()
      table.uuid('authority_id').notNullable().references('authorities.id')
      table.uuid('household_id').references('households.id')
      table.string('document_type_key', 60).notNullable()
      table.string('state', 12).notNullable()
      table.date('valid_until_on')
      table.string('citizen_note', 1024)
      table.string('agent_note', 1024)
      table.string('origin', 10).notNullable()
      table.integer('version').notNullable().defaultTo(1)
      table.string('created_at', 30).notNullable()
      table.index(['authority_id', 'household_id', 'document_type_key'])
    })

    this.schema.createTable('document_pages', (table) => {
      table.uuid('id').primary()
      table.uuid('authority_id').notNullable().references('authorities.id')
      table.uuid('document_id').notNullable().references('documents.id').onDelete('CASCADE')
      table.integer('position').notNullable()
      table.string('file_name', 200).notNullable()
      table.string('mime_type', 60).notNullable()
      table.integer('byte_size').notNullable()
      table.string('sha_256', 64).notNullable()
      table.string('storage_key', 200).notNullable()
      table.jsonb('preview_keys').notNullable()
      table.string('created_at', 30).notNullable()
      table.index(['authority_id', 'document_id', 'position'])
    })
  }

  override async down() {
    this.schema.dropTable('document_pages')
    this.schema.dropTable('documents')
  }
}
