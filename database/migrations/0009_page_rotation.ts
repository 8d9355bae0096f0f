import { BaseSchema } from '@adonisjs/lucid/schema'

/** How each sheet of an uploaded file is turned, so that the next reader sees it upright. */
export default class extends BaseSchema {
  override async up() {
    this.schema.alterTable('document_pages', (table) => table.jsonb('rotations'))
  }

  override async down() {
    this.schema.alterTable('document_pages', (table) => table.dropColumn('rotations'))
  }
}
