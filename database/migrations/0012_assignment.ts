import { BaseSchema } from '@adonisjs/lucid/schema'

/** Who is in charge of a request, absences of agents, and what agents do at the counter. */
export default class extends BaseSchema {
  override async up() {
    this.schema.alterTable('service_requests', (table) => {
      table.uuid('assigned_agent_id')
      table.string('assigned_agent_name', 80)
      // The absence that moved the request, until somebody assigns it again.
      table.uuid('handover_absence_id')
      table.index(
        ['authority_id', 'assigned_agent_id', 'submitted_at', 'id'],
        'requests_by_assignee'
      )
      table.index(['authority_id', 'handover_absence_id'], 'requests_by_absence')
      // The load of agents is counted from this index alone.
      table.index(
        ['authority_id', 'state', 'assigned_agent_id', 'teleservice_id', 'due_on', 'alert_on'],
        'requests_load'
      )
    })

    this.schema.alterTable('request_notes', (table) => {
      table.string('typed_by_name', 80)
    })

    this.schema.createTable('agent_absences', (table) => {
      table.uuid('id').primary()
      table.uuid('authority_id').notNullable().references('authorities.id')
      table.uuid('agent_id').notNullable().references('agent_accounts.id')
      table.uuid('replacement_id').references('agent_accounts.id')
      table.date('starts_on').notNullable()
      table.date('ends_on').notNullable()
      table.boolean('comes_back').notNullable().defaultTo(true)
      table.string('state', 10).notNullable()
      table.string('declared_by_name', 80).notNullable()
      table.string('created_at', 30).notNullable()
      table.index(['authority_id', 'agent_id', 'ends_on'])
      table.index(['authority_id', 'state', 'starts_on'])
    })

    this.schema.createTable('counter_sessions', (table) => {
      table.uuid('id').primary()
      table.uuid('authority_id').notNullable().references('authorities.id')
      table.uuid('agent_id').notNullable().references('agent_accounts.id')
      table.string('agent_name', 80).notNullable()
      table.uuid('household_id').notNullable().references('households.id')
      table.integer('household_number').notNullable()
      table.uuid('individual_id').notNullable().references('individuals.id')
      table.string('individual_name', 80).notNullable()
      table.string('return_path', 255).notNullable()
      table.string('started_at', 30).notNullable()
      table.string('last_seen_at', 30).notNullable()
      table.string('ended_at', 30)
      table.string('ended_by', 12)
      table.index(['authority_id', 'agent_id', 'started_at'])
      table.index(['authority_id', 'household_id', 'started_at'])
    })

    this.schema.createTable('counter_acts', (table) => {
      table.uuid('id').primary()
      table.uuid('authority_id').notNullable().references('authorities.id')
      table
        .uuid('counter_session_id')
        .notNullable()
        .references('counter_sessions.id')
        .onDelete('CASCADE')
      table.string('method', 8).notNullable()
      table.string('route', 60).notNullable()
      table.string('path', 255).notNullable()
      table.string('created_at', 30).notNullable()
      table.index(['authority_id', 'counter_session_id', 'created_at'])
    })
  }

  override async down() {
    for (const name of ['counter_acts', 'counter_sessions', 'agent_absences']) {
      this.schema.dropTable(name)
    }
    this.schema.raw('alter table request_notes drop column typed_by_name')
    for (const index of ['requests_load', 'requests_by_absence', 'requests_by_assignee']) {
      this.schema.raw(`drop index ${index}`)
    }
    for (const column of ['handover_absence_id', 'assigned_agent_name', 'assigned_agent_id']) {
      this.schema.raw(`alter table service_requests drop column ${column}`)
    }
  }
}
