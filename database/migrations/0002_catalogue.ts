import { BaseSchema } from '@adonisjs/lucid/schema'

/** What managers edit: categories, display groups, settings of teleservices, lists, seasons, document types, schools. */
export default class extends BaseSchema {
  override async up() {
    this.schema.createTable('display_groups', (table) => {
      table.uuid('id').primary()
      table.uuid('authority_id').notNullable().references('authorities.id')
      table.string('key', 60).notNullable()
      table.string('label', 100).notNullable()
      table.string('icon', 40)
      table.integer('position').notNullable()
      table.unique(['authority_id', 'key'])
    })

    this.schema.createTable('categories', (table) => {
      table.uuid('id').primary()
      table.uuid('authority_id').notNullable().references('authorities.id')
      table.string('key', 60).notNullable()
      table.string('name', 100).notNullable()
      table.string('primary_email', 254).notNullable()
      table.jsonb('other_emails').notNullable()
      table.unique(['authority_id', 'key'])
      table.unique(['authority_id', 'name'])
    })

    this.schema.createTable('teleservice_settings', (table) => {
      table.uuid('id').primary()
      table.uuid('authority_id').notNullable().references('authorities.id')
      table.string('teleservice_id', 80).notNullable()
      table.boolean('active').notNullable().defaultTo(false)
      table.uuid('category_id').references('categories.id')
      table.uuid('display_group_id').references('display_groups.id')
      table.integer('max_processing_days')
      table.integer('alert_days_before')
      table.boolean('allows_several').notNullable().defaultTo(false)
      table.integer('version').notNullable().defaultTo(1)
      table.unique(['authority_id', 'teleservice_id'])
      table.index(['authority_id', 'category_id'])
    })

    this.schema.createTable('parameter_lists', (table) => {
      table.uuid('id').primary()
      table.uuid('authority_id').notNullable().references('authorities.id')
      table.string('teleservice_id', 80).notNullable()
      table.string('key', 60).notNullable()
      table.string('label', 100).notNullable()
      table.string('display', 20).notNullable()
      table.integer('version').notNullable().defaultTo(1)
      table.unique(['authority_id', 'teleservice_id', 'key'])
    })

    this.schema.createTable('parameter_entries', (table) => {
      table.uuid('id').primary()
      table.uuid('authority_id').notNullable().references('authorities.id')
      table.uuid('list_id').notNullable().references('parameter_lists.id')
      table.uuid('parent_id').references('parameter_entries.id')
      table.string('key', 80).notNullable()
      table.string('label', 160).notNullable()
      table.string('message', 300)
      table.integer('position').notNullable()
      table.string('retired_at', 30)
      table.unique(['authority_id', 'list_id', 'key'])
    })

    this.schema.createTable('seasons', (table) => {
      table.uuid('id').primary()
      table.uuid('authority_id').notNullable().references('authorities.id')
      table.string('teleservice_id', 80).notNullable()
      table.string('label', 100).notNullable()
      table.date('registration_starts_on').notNullable()
      table.date('registration_ends_on').notNullable()
      table.date('validation_starts_on')
      table.date('effect_starts_on').notNullable()
      table.date('effect_ends_on').notNullable()
      table.unique(['authority_id', 'teleservice_id', 'label'])
    })

    this.schema.createTable('document_types', (table) => {
      table.uuid('id').primary()
      table.uuid('authority_id').notNullable().references('authorities.id')
      table.string('key', 60).notNullable()
      table.string('label', 120).notNullable()
      table.boolean('reusable').notNullable().defaultTo(true)
      table.string('validity_unit', 24).notNullable()
      table.integer('validity_count')
      table.unique(['authority_id', 'key'])
    })

    this.schema.createTable('document_requirements', (table) => {
      table.uuid('id').primary()
      table.uuid('authority_id').notNullable().references('authorities.id')
      table.string('teleservice_id', 80).notNullable()
      table.string('document_type_key', 60).notNullable()
      table.boolean('required').notNullable()
      table.integer('position').notNullable()
      table.unique(['authority_id', 'teleservice_id', 'document_type_key'])
    })

    for (const name of ['schools', 'leisure_centres']) {
      this.schema.createTable(name, (table) => {
        table.uuid('id').primary()
        table.uuid('authority_id').notNullable().references('authorities.id')
        table.string('key', 60).notNullable()
        table.string('name', 100).notNullable()
        table.string('address', 200).notNullable()
        table.boolean('active').notNullable().defaultTo(true)
        table.unique(['authority_id', 'key'])
      })
    }
  }

  override async down() {
    for (const name of [
      'leisure_centres',
      'schools',
      'document_requirements',
      'document_types',
      'seasons',
      'parameter_entries',
      'parameter_lists',
      'teleservice_settings',
      'categories',
      'display_groups',
    ]) {
      this.schema.dropTable(name)
    }
  }
}
