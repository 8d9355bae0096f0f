import { BaseSchema } from '@adonisjs/lucid/schema'

/** Drafts that a household fills in and sends together, one for each of its people. */
export default class extends BaseSchema {
  override async up() {
    this.schema.alterTable('service_requests', (table) => {
      table.uuid('batch_id')
      table.index(['authority_id', 'batch_id'], 'requests_by_batch')
    })
  }

  override async down() {
    this.schema.raw('drop index requests_by_batch')
    this.schema.raw('alter table service_requests drop column batch_id')
  }
}
