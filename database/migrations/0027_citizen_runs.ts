import { BaseSchema } from '@adonisjs/lucid/schema'

/** Citizens ask for work too: an archive of their data. */
export default class extends BaseSchema {
  override async up() {
    this.schema.alterTable('job_runs', (table) => {
      // No reference: the run of an account that is closed stays until it is forgotten.
      table.uuid('citizen_account_id')
      table.index(['authority_id', 'citizen_account_id', 'created_at', 'id'], 'job_runs_of_citizen')
    })
  }

  override async down() {
    this.schema.raw('drop index job_runs_of_citizen')
    this.schema.alterTable('job_runs', (table) => {
      table.dropColumn('citizen_account_id')
    })
  }
}
