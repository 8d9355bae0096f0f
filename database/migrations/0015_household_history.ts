import { BaseSchema } from '@adonisjs/lucid/schema'
import { searchText } from '#shared/search_text'

/** What agents decide about household accounts, and how they find them. */
export default class extends BaseSchema {
  override async up() {
    this.schema.createTable('household_events', (table) => {
      table.uuid('id').primary()
      table.uuid('authority_id').notNullable().references('authorities.id')
      table.uuid('household_id').notNullable().references('households.id')
      table.string('kind', 20).notNullable()
      table.string('from_value', 10).notNullable()
      table.string('to_value', 10).notNullable()
      table.string('reason', 500)
      table.string('actor_kind', 10).notNullable()
      table.uuid('actor_id')
      table.string('actor_name', 80).notNullable()
      table.string('created_at', 30).notNullable()
      table.index(['authority_id', 'household_id', 'id'], 'household_events_by_household')
    })
    this.schema.alterTable('households', (table) => {
      table.index(['authority_id', 'temporary', 'state', 'active'], 'households_by_state')
    })
    this.schema.alterTable('individuals', (table) => {
      table.string('search_first_name', 80).notNullable().defaultTo('')
    })
    this.defer(nameFirstNames)
    this.schema.alterTable('individuals', (table) => {
      table.index(['authority_id', 'search_first_name', 'id'], 'individuals_by_first_name')
    })
  }

  override async down() {
    this.schema.alterTable('individuals', (table) => {
      table.dropIndex(['authority_id', 'search_first_name', 'id'], 'individuals_by_first_name')
      table.dropColumn('search_first_name')
    })
    this.schema.alterTable('households', (table) => {
      table.dropIndex(['authority_id', 'temporary', 'state', 'active'], 'households_by_state')
    })
    this.schema.dropTable('household_events')
  }
}

type Client = Parameters<Parameters<BaseSchema['defer']>[0]>[0]

/** Gives those who are already there what the model writes from now on. */
async function nameFirstNames(db: Client) {
  let after = ''
  for (;;) {
    const people = await db
      .from('individuals')
      .if(after, (query) => query.where('id', '>', after))
      .select('id', 'first_name')
      .orderBy('id')
      .limit(500)
    for (const { id, first_name: firstName } of people) {
      if (!firstName) continue
      const name = { search_first_name: searchText(firstName) }
      await db.from('individuals').where('id', id).update(name)
    }
    if (people.length === 0) return
    after = people[people.length - 1].id
  }
}
