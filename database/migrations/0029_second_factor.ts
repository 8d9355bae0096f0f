import { BaseSchema } from '@adonisjs/lucid/schema'

/** Sessions and passkeys are an agent's too; the second factor of agents, and what happened to their accounts. */
export default class extends BaseSchema {
  override async up() {
    this.schema.renameTable('citizen_sessions', 'account_sessions')
    for (const table of ['account_sessions', 'passkeys']) {
      this.schema.alterTable(table, (rows) => {
        rows.setNullable('citizen_account_id')
      })
      this.schema.alterTable(table, (rows) => {
        rows.uuid('agent_id').references('agent_accounts.id').onDelete('CASCADE')
        rows.index(['authority_id', 'agent_id'], `${table}_of_agent`)
      })
    }
    this.schema.alterTable('account_sessions', (table) => {
      table.string('second_factor', 20)
    })

    this.schema.createTable('authenticators', (table) => {
      table.uuid('id').primary()
      table.uuid('authority_id').notNullable().references('authorities.id')
      table.uuid('agent_id').notNullable().references('agent_accounts.id').onDelete('CASCADE')
      table.text('secret').notNullable()
      table.bigInteger('last_step').notNullable()
      table.string('added_at', 30).notNullable()
      table.unique(['authority_id', 'agent_id'])
    })

    this.schema.createTable('recovery_codes', (table) => {
      table.uuid('id').primary()
      table.uuid('authority_id').notNullable().references('authorities.id')
      table.uuid('agent_id').notNullable().references('agent_accounts.id').onDelete('CASCADE')
      table.string('code_hash', 64).notNullable()
      table.string('used_at', 30)
      table.unique(['authority_id', 'agent_id', 'code_hash'])
    })

    this.schema.createTable('agent_events', (table) => {
      table.uuid('id').primary()
      table.uuid('authority_id').notNullable().references('authorities.id')
      table.uuid('agent_id').notNullable().references('agent_accounts.id').onDelete('CASCADE')
      table.string('kind', 40).notNullable()
      table.string('actor_name', 120).notNullable()
      table.uuid('actor_id')
      table.string('detail', 120)
      table.string('created_at', 30).notNullable()
      table.index(['authority_id', 'agent_id', 'id'])
    })
  }

  override async down() {
    for (const table of ['agent_events', 'recovery_codes', 'authenticators']) {
      this.schema.dropTable(table)
    }
    for (const table of ['account_sessions', 'passkeys']) {
      this.schema.raw(`delete from ${table} where citizen_account_id is null`)
      this.schema.raw(`drop index ${table}_of_agent`)
      this.schema.alterTable(table, (rows) => {
        rows.dropColumn('agent_id')
      })
      this.schema.alterTable(table, (rows) => {
        rows.dropNullable('citizen_account_id')
      })
    }
    this.schema.alterTable('account_sessions', (table) => {
      table.dropColumn('second_factor')
    })
    this.schema.renameTable('account_sessions', 'citizen_sessions')
  }
}
