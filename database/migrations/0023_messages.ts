import { BaseSchema } from '@adonisjs/lucid/schema'

/** What the town says to its citizens: messages of a period, why a service is off line, forms on paper. */
export default class extends BaseSchema {
  override async up() {
    this.schema.createTable('information_messages', (table) => {
      table.uuid('id').primary()
      table.uuid('authority_id').notNullable().references('authorities.id')
      table.string('level', 10).notNullable()
      table.string('audience', 10).notNullable()
      table.string('title', 120).notNullable()
      table.string('text', 1000).notNullable()
      table.string('starts_on', 10).notNullable()
      table.string('ends_on', 10)
      table.string('created_at', 30).notNullable()
      table.index(['authority_id', 'starts_on', 'id'], 'information_messages_by_day')
    })

    this.schema.createTable('paper_forms', (table) => {
      table.uuid('id').primary()
      table.uuid('authority_id').notNullable().references('authorities.id')
      table.string('code', 8).notNullable()
      table.string('teleservice_id', 80).notNullable()
      table.string('form_hash', 64).notNullable()
      table.string('created_at', 30).notNullable()
      table.unique(['authority_id', 'code'])
    })

    this.schema.alterTable('teleservice_settings', (table) => {
      table.string('off_line_notice', 255)
    })
    this.keepForms('json')
  }

  override async down() {
    this.keepForms('jsonb')
    this.schema.raw('alter table teleservice_settings drop column off_line_notice')
    this.schema.dropTable('paper_forms')
    this.schema.dropTable('information_messages')
  }

  /** `jsonb` sorts the keys of objects: the fields of a group came in another order than the form's. */
  private keepForms(type: 'json' | 'jsonb') {
    if (this.db.dialect.name !== 'postgres') return
    this.schema.raw(`alter table form_snapshots alter column form type ${type} using form::${type}`)
  }
}
