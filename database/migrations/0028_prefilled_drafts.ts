import { BaseSchema } from '@adonisjs/lucid/schema'

/** What a draft took from the household's file: it follows the file as long as nobody typed something else. */
export default class extends BaseSchema {
  override async up() {
    this.schema.alterTable('service_requests', (table) => {
      table.jsonb('prefilled')
    })
  }

  override async down() {
    this.schema.alterTable('service_requests', (table) => {
      table.dropColumn('prefilled')
    })
  }
}
