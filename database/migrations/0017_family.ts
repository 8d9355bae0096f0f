import { BaseSchema } from '@adonisjs/lucid/schema'

/** The family as the account's services tell it: outside adults, guardians, and what a request changed. */
export default class extends BaseSchema {
  override async up() {
    this.schema.alterTable('individuals', (table) => {
      table.boolean('outside').notNullable().defaultTo(false)
      table.string('name_of_use', 38)
      table.string('family_status', 20)
      table.jsonb('address')
    })

    this.schema.createTable('guardianships', (table) => {
      table.uuid('id').primary()
      table.uuid('authority_id').notNullable().references('authorities.id')
      table.uuid('household_id').notNullable().references('households.id')
      table.uuid('ward_id').references('individuals.id')
      table.uuid('guardian_id').notNullable().references('individuals.id')
      table.index(['authority_id', 'household_id'], 'guardianships_by_household')
    })

    this.schema.alterTable('household_events', (table) => {
      table.uuid('request_id')
      table.jsonb('changes')
      table.index(['authority_id', 'request_id'], 'household_events_by_request')
    })
  }

  override async down() {
    this.schema.alterTable('household_events', (table) => {
      table.dropIndex(['authority_id', 'request_id'], 'household_events_by_request')
      table.dropColumn('changes')
      table.dropColumn('request_id')
    })
    this.schema.dropTable('guardianships')
    this.schema.alterTable('individuals', (table) => {
      for (const name of ['address', 'family_status', 'name_of_use', 'outside']) {
        table.dropColumn(name)
      }
    })
  }
}
