import { BaseSchema } from '@adonisjs/lucid/schema'

/** What the platform does by itself: runs of jobs, and what they look at. */
export default class extends BaseSchema {
  override async up() {
    this.schema.createTable('job_runs', (table) => {
      table.uuid('id').primary()
      table.uuid('authority_id').notNullable().references('authorities.id')
      table.string('job_key', 60).notNullable()
      table.string('idempotency_key', 160).notNullable()
      table.uuid('requested_by_id').references('agent_accounts.id')
      table.string('requested_by_name', 80)
      table.jsonb('input').notNullable()
      table.string('state', 10).notNullable()
      table.integer('attempts').notNullable().defaultTo(0)
      table.integer('done').notNullable().defaultTo(0)
      table.integer('total')
      table.string('summary', 1000)
      table.jsonb('problems')
      table.jsonb('details')
      table.jsonb('file')
      table.string('error', 1000)
      table.string('created_at', 30).notNullable()
      table.string('started_at', 30)
      table.string('finished_at', 30)
      table.string('leased_until', 30)
      table.unique(['authority_id', 'idempotency_key'])
      table.index(['authority_id', 'job_key', 'created_at', 'id'], 'job_runs_of_job')
      table.index(['authority_id', 'state', 'created_at', 'id'], 'job_runs_by_outcome')
      table.index(['state', 'created_at', 'id'], 'job_runs_to_run')
    })

    this.schema.alterTable('teleservice_settings', (table) => {
      table.integer('filing_delay_months')
    })

    this.schema.raw(
      'create index documents_to_expire on documents (authority_id, valid_until_on) where valid_until_on is not null'
    )
  }

  override async down() {
    this.schema.raw('drop index documents_to_expire')
    this.schema.alterTable('teleservice_settings', (table) => {
      table.dropColumn('filing_delay_months')
    })
    this.schema.dropTable('job_runs')
  }
}
