import { BaseSchema } from '@adonisjs/lucid/schema'

/** What is still to be paid, corrections that are being typed, and sheets of one household that are not one person's. */
export default class extends BaseSchema {
  override async up() {
    this.schema.alterTable('service_requests', (table) => {
      // Integer cents; null for a request in which nothing was written since this column is there.
      table.integer('balance_due')
    })
    // A household owes little at a time: what is settled is not in the index.
    this.schema.raw(
      'create index requests_owed on service_requests (authority_id, household_id, submitted_at, id) where balance_due is null or balance_due > 0'
    )

    this.schema.createTable('kept_steps', (table) => {
      table.uuid('id').primary()
      table.uuid('authority_id').notNullable().references('authorities.id')
      table.uuid('request_id').notNullable().references('service_requests.id').onDelete('CASCADE')
      table.string('step_id', 80).notNullable()
      table.jsonb('answers').notNullable()
      table.jsonb('base')
      table.integer('base_version').notNullable()
      table.integer('version').notNullable()
      table.string('updated_at', 30).notNullable()
      table.unique(['authority_id', 'request_id', 'step_id'])
      table.index(['authority_id', 'updated_at', 'id'], 'kept_steps_by_age')
    })

    this.schema.createTable('different_people', (table) => {
      table.uuid('id').primary()
      table.uuid('authority_id').notNullable().references('authorities.id')
      table.uuid('first_id').notNullable().references('individuals.id').onDelete('CASCADE')
      table.uuid('second_id').notNullable().references('individuals.id').onDelete('CASCADE')
      table.string('decided_by_name', 120).notNullable()
      table.string('decided_at', 30).notNullable()
      table.unique(['authority_id', 'first_id', 'second_id'])
      table.index(['authority_id', 'second_id'], 'different_people_by_second')
    })
  }

  override async down() {
    this.schema.dropTable('different_people')
    this.schema.dropTable('kept_steps')
    this.schema.raw('drop index requests_owed')
    this.schema.alterTable('service_requests', (table) => {
      table.dropColumn('balance_due')
    })
  }
}
