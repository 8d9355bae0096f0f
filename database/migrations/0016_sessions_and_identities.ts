import { BaseSchema } from '@adonisjs/lucid/schema'

/** Where a citizen is signed in, and the identities proven elsewhere that open his account. */
export default class extends BaseSchema {
  override async up() {
    this.schema.createTable('citizen_sessions', (table) => {
      table.uuid('id').primary()
      table.uuid('authority_id').notNullable().references('authorities.id')
      table
        .uuid('citizen_account_id')
        .notNullable()
        .references('citizen_accounts.id')
        .onDelete('CASCADE')
      table.string('device', 80).notNullable()
      table.text('identity_token')
      table.string('opened_at', 30).notNullable()
      table.string('last_seen_at', 30).notNullable()
      table.string('revoked_at', 30)
      table.index(['authority_id', 'citizen_account_id', 'last_seen_at'])
      table.index(['authority_id', 'last_seen_at'])
    })

    this.schema.createTable('citizen_identities', (table) => {
      table.uuid('id').primary()
      table.uuid('authority_id').notNullable().references('authorities.id')
      table
        .uuid('citizen_account_id')
        .notNullable()
        .references('citizen_accounts.id')
        .onDelete('CASCADE')
      table.string('provider', 40).notNullable()
      table.string('subject', 255).notNullable()
      table.string('tied_at', 30).notNullable()
      table.unique(['authority_id', 'provider', 'subject'])
      table.unique(['authority_id', 'citizen_account_id', 'provider'])
    })
  }

  override async down() {
    this.schema.dropTable('citizen_identities')
    this.schema.dropTable('citizen_sessions')
  }
}
