import { BaseSchema } from '@adonisjs/lucid/schema'

/** Who signs in, and the home file: households, their members and who answers for whom. */
export default class extends BaseSchema {
  override async up() {
    this.schema.createTable('platform_administrators', (table) => {
      table.uuid('id').primary()
      table.string('login', 80).notNullable().unique()
      table.string('password', 255).notNullable()
      table.string('full_name', 80).notNullable()
    })

    this.schema.createTable('agent_accounts', (table) => {
      table.uuid('id').primary()
      table.uuid('authority_id').notNullable().references('authorities.id')
      table.string('login', 80).notNullable()
      table.string('password', 255).notNullable()
      table.string('first_name', 38).notNullable()
      table.string('last_name', 38).notNullable()
      table.string('email', 254).notNullable()
      table.boolean('is_administrator').notNullable().defaultTo(false)
      table.boolean('active').notNullable().defaultTo(true)
      table.unique(['authority_id', 'login'])
    })

    this.schema.createTable('category_rights', (table) => {
      table.uuid('id').primary()
      table.uuid('authority_id').notNullable().references('authorities.id')
      table.uuid('agent_id').notNullable().references('agent_accounts.id')
      table.uuid('category_id').notNullable().references('categories.id')
      table.string('profile', 20).notNullable()
      table.unique(['authority_id', 'agent_id', 'category_id'])
    })

    this.schema.createTable('households', (table) => {
      table.uuid('id').primary()
      table.uuid('authority_id').notNullable().references('authorities.id')
      table.integer('number').notNullable()
      table.string('state', 20).notNullable()
      table.boolean('active').notNullable().defaultTo(true)
      table.boolean('temporary').notNullable().defaultTo(false)
      table.jsonb('address')
      table.integer('version').notNullable().defaultTo(1)
      table.string('created_at', 30).notNullable()
      table.unique(['authority_id', 'number'])
    })

    this.schema.createTable('individuals', (table) => {
      table.uuid('id').primary()
      table.uuid('authority_id').notNullable().references('authorities.id')
      table.uuid('household_id').notNullable().references('households.id')
      table.string('kind', 10).notNullable()
      table.boolean('is_household_head').notNullable().defaultTo(false)
      table.string('title', 12)
      table.string('last_name', 38).notNullable()
      table.string('first_name', 38)
      table.string('search_name', 120).notNullable()
      table.date('birth_date')
      table.string('sex', 10)
      table.string('email', 254)
      table.string('home_phone', 10)
      table.string('mobile_phone', 10)
      table.string('office_phone', 10)
      table.string('archived_at', 30)
      table.integer('version').notNullable().defaultTo(1)
      table.string('created_at', 30).notNullable()
      table.index(['authority_id', 'household_id'])
      table.index(['authority_id', 'search_name', 'id'])
    })

    this.schema.createTable('responsibilities', (table) => {
      table.uuid('id').primary()
      table.uuid('authority_id').notNullable().references('authorities.id')
      table.uuid('child_id').notNullable().references('individuals.id')
      table.uuid('adult_id').notNullable().references('individuals.id')
      table.string('role', 20).notNullable()
      table.unique(['authority_id', 'child_id', 'adult_id'])
    })

    this.schema.createTable('citizen_accounts', (table) => {
      table.uuid('id').primary()
      table.uuid('authority_id').notNullable().references('authorities.id')
      table.uuid('household_id').notNullable().references('households.id')
      table.uuid('individual_id').notNullable().references('individuals.id')
      table.string('login', 80).notNullable()
      table.string('email', 254).notNullable()
      table.string('password', 255).notNullable()
      table.string('created_at', 30).notNullable()
      table.string('last_signed_in_at', 30)
      table.unique(['authority_id', 'login'])
      table.unique(['authority_id', 'email'])
    })

    this.schema.createTable('password_resets', (table) => {
      table.uuid('id').primary()
      table.uuid('authority_id').notNullable().references('authorities.id')
      table.uuid('citizen_account_id').notNullable().references('citizen_accounts.id')
      table.string('token_hash', 64).notNullable()
      table.string('expires_at', 30).notNullable()
      table.string('used_at', 30)
      table.unique(['authority_id', 'token_hash'])
    })
  }

  override async down() {
    for (const name of [
      'password_resets',
      'citizen_accounts',
      'responsibilities',
      'individuals',
      'households',
      'category_rights',
      'agent_accounts',
      'platform_administrators',
    ]) {
      this.schema.dropTable(name)
    }
  }
}
