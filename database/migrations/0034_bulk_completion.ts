import { BaseSchema } from '@adonisjs/lucid/schema'

/** What citizens are asked for when many requests become incomplete at once: the whole list, and the share of each request. */
export default class extends BaseSchema {
  override async up() {
    this.schema.alterTable('bulk_operations', (table) => {
      table.jsonb('asked')
    })
    this.schema.alterTable('bulk_items', (table) => {
      table.jsonb('asked')
    })
  }

  override async down() {
    this.schema.alterTable('bulk_items', (table) => {
      table.dropColumn('asked')
    })
    this.schema.alterTable('bulk_operations', (table) => {
      table.dropColumn('asked')
    })
  }
}
