import { BaseSchema } from '@adonisjs/lucid/schema'

/** Identities proven elsewhere are an agent's too; those that wait for an administrator to say whose. */
export default class extends BaseSchema {
  override async up() {
    this.schema.renameTable('citizen_identities', 'account_identities')
    this.schema.alterTable('account_identities', (table) => {
      table.setNullable('citizen_account_id')
    })
    this.schema.alterTable('account_identities', (table) => {
      table.uuid('agent_id').references('agent_accounts.id').onDelete('CASCADE')
      table.string('holder', 254)
      table.unique(['authority_id', 'agent_id', 'provider'], { indexName: 'identities_of_agent' })
    })

    this.schema.createTable('identity_requests', (table) => {
      table.uuid('id').primary()
      table.uuid('authority_id').notNullable().references('authorities.id')
      table.string('provider', 40).notNullable()
      table.string('subject', 255).notNullable()
      table.string('holder', 254).notNullable()
      table.string('email', 254).notNullable()
      table.string('organisation', 14).notNullable()
      table.string('asked_at', 30).notNullable()
      table.unique(['authority_id', 'provider', 'subject'])
      table.index(['authority_id', 'asked_at'])
    })
  }

  override async down() {
    this.schema.dropTable('identity_requests')
    this.schema.raw('delete from account_identities where citizen_account_id is null')
    this.schema.alterTable('account_identities', (table) => {
      table.dropUnique(['authority_id', 'agent_id', 'provider'], 'identities_of_agent')
    })
    this.schema.alterTable('account_identities', (table) => {
      table.dropColumns('agent_id', 'holder')
    })
    this.schema.alterTable('account_identities', (table) => {
      table.dropNullable('citizen_account_id')
    })
    this.schema.renameTable('account_identities', 'citizen_identities')
  }
}
