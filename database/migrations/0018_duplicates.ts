import { BaseSchema } from '@adonisjs/lucid/schema'

/** What tells that two accounts are one family's, what agents decided about it, and accounts opened at the counter. */
export default class extends BaseSchema {
  override async up() {
    this.schema.createTable('duplicate_marks', (table) => {
      table.uuid('id').primary()
      table.uuid('authority_id').notNullable().references('authorities.id')
      table.uuid('household_id').notNullable().references('households.id').onDelete('CASCADE')
      table.string('sign', 10).notNullable()
      table.string('value', 254).notNullable()
      table.unique(['authority_id', 'household_id', 'sign', 'value'])
      table.index(['authority_id', 'sign', 'value', 'household_id'], 'duplicate_marks_by_value')
    })

    this.schema.createTable('household_duplicates', (table) => {
      table.uuid('id').primary()
      table.uuid('authority_id').notNullable().references('authorities.id')
      table.uuid('first_id').notNullable().references('households.id').onDelete('CASCADE')
      table.uuid('second_id').notNullable().references('households.id').onDelete('CASCADE')
      table.string('state', 10).notNullable()
      table.string('found_at', 30).notNullable()
      table.uuid('decided_by_id')
      table.string('decided_by_name', 80)
      table.string('decided_at', 30)
      table.unique(['authority_id', 'first_id', 'second_id'])
      table.index(['authority_id', 'second_id'], 'household_duplicates_by_second')
      table.index(['authority_id', 'state', 'id'], 'household_duplicates_by_state')
    })

    this.schema.alterTable('households', (table) => {
      // No foreign key: SQLite would copy the whole table to add one.
      table.uuid('merged_into_id')
      table.integer('compared_version').notNullable().defaultTo(0)
    })
    // Accounts that wait to be compared are few, whatever a town has.
    this.schema.raw(
      'create index households_to_compare on households (authority_id, id) where compared_version <> version'
    )

    this.schema.alterTable('individuals', (table) => {
      table.uuid('merged_into_id')
      table.index(['authority_id', 'id'], 'individuals_by_arrival')
    })
    this.schema.alterTable('household_events', (table) => {
      table.jsonb('details')
    })
    this.#makeEmailOptional()
  }

  override async down() {
    this.#makeEmailMandatory()
    this.schema.alterTable('household_events', (table) => {
      table.dropColumn('details')
    })
    this.schema.alterTable('individuals', (table) => {
      table.dropIndex(['authority_id', 'id'], 'individuals_by_arrival')
      table.dropColumn('merged_into_id')
    })
    this.schema.raw('drop index households_to_compare')
    for (const column of ['compared_version', 'merged_into_id']) {
      this.schema.raw(`alter table households drop column ${column}`)
    }
    this.schema.dropTable('household_duplicates')
    this.schema.dropTable('duplicate_marks')
  }

  /** A family without e-mail has an account too. A new column takes over: SQLite changes none in place. */
  #makeEmailOptional() {
    this.#replaceEmail('varchar(254)', 'email')
  }

  #makeEmailMandatory() {
    this.#replaceEmail(
      "varchar(254) not null default ''",
      "coalesce(email, id || '@sans-adresse.invalid')"
    )
  }

  #replaceEmail(type: string, value: string) {
    for (const statement of [
      `alter table citizen_accounts add column new_email ${type}`,
      `update citizen_accounts set new_email = ${value}`,
      ...(this.db.dialect.name === 'postgres'
        ? [
            'alter table citizen_accounts drop constraint citizen_accounts_authority_id_email_unique',
          ]
        : ['drop index citizen_accounts_authority_id_email_unique']),
      'alter table citizen_accounts drop column email',
      'alter table citizen_accounts rename column new_email to email',
    ]) {
      this.schema.raw(statement)
    }
    this.schema.alterTable('citizen_accounts', (table) => {
      table.unique(['authority_id', 'email'])
    })
  }
}
