import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * In which language a citizen is written to: his account's, or that in which he filed without one – empty for
 * French –, and the town's own words of its notices in each.
 */
export default class extends BaseSchema {
  override async up() {
    for (const name of ['citizen_accounts', 'service_requests']) {
      this.schema.alterTable(name, (table) => {
        table.string('language', 35)
      })
    }
    this.schema.alterTable('notice_templates', (table) => {
      table.string('language', 35).notNullable().defaultTo('fr')
      table.dropUnique(['authority_id', 'event', 'channel'])
      table.unique(['authority_id', 'event', 'channel', 'language'])
    })
  }

  override async down() {
    this.defer(async (db) => {
      await db.from('notice_templates').whereNot('language', 'fr').delete()
    })
    this.schema.alterTable('notice_templates', (table) => {
      table.dropUnique(['authority_id', 'event', 'channel', 'language'])
      table.unique(['authority_id', 'event', 'channel'])
    })
    this.schema.raw('alter table notice_templates drop column language')
    for (const name of ['citizen_accounts', 'service_requests']) {
      this.schema.raw(`alter table ${name} drop column language`)
    }
  }
}
