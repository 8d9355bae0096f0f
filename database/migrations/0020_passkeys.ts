import { BaseSchema } from '@adonisjs/lucid/schema'

/** Passkeys of citizens, and by which means a session was opened. */
export default class extends BaseSchema {
  override async up() {
    this.schema.createTable('passkeys', (table) => {
      table.uuid('id').primary()
      table.uuid('authority_id').notNullable().references('authorities.id')
      table
        .uuid('citizen_account_id')
        .notNullable()
        .references('citizen_accounts.id')
        .onDelete('CASCADE')
      table.string('name', 60).notNullable()
      table.string('credential_id', 1400).notNullable()
      table.text('public_key').notNullable()
      table.bigInteger('counter').notNullable()
      table.string('host', 255).notNullable()
      table.string('added_at', 30).notNullable()
      table.string('last_used_at', 30)
      table.unique(['authority_id', 'credential_id'])
      table.index(['authority_id', 'citizen_account_id'])
    })

    this.schema.alterTable('citizen_sessions', (table) => {
      table.string('means', 20).notNullable().defaultTo('password')
    })
  }

  override async down() {
    this.schema.alterTable('citizen_sessions', (table) => {
      table.dropColumn('means')
    })
    this.schema.dropTable('passkeys')
  }
}
