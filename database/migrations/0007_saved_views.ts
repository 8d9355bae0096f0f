import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * Indexes that hold what lists filter by beside what they are sorted by, so that
 * a row that is not shown is not fetched: name, definition, former definition.
 */
const WIDER_INDEXES = [
  [
    'requests_by_requester',
    '(authority_id, requester_search, id, state, teleservice_id, subject_search)',
    '(authority_id, requester_search, id)',
  ],
  [
    'requests_by_subject',
    '(authority_id, subject_search, id, state, teleservice_id, requester_search)',
    '(authority_id, subject_search, id)',
  ],
  [
    'requests_by_deadline',
    '(authority_id, due_on, alert_on, id, state, submitted_at, teleservice_id)',
    '(authority_id, due_on, alert_on, id)',
  ],
  [
    'requests_by_season',
    '(authority_id, season_id, submitted_at, id, state, teleservice_id)',
    '(authority_id, season_id, submitted_at, id)',
  ],
  [
    'requests_by_date',
    '(authority_id, submitted_at, id, state, number, teleservice_id)',
    '(authority_id, submitted_at, id)',
  ],
] as const

/** What an agent keeps for himself: searches under a name, the task boxes that he looks at. */
export default class extends BaseSchema {
  override async up() {
    this.schema.createTable('saved_views', (table) => {
      table.uuid('id').primary()
      table.uuid('authority_id').notNullable().references('authorities.id')
      table.uuid('agent_id').notNullable().references('agent_accounts.id').onDelete('CASCADE')
      table.string('name', 60).notNullable()
      table.string('name_key', 60).notNullable()
      table.jsonb('criteria').notNullable()
      table.string('created_at', 30).notNullable()
      table.unique(['authority_id', 'agent_id', 'name_key'])
    })
    this.schema.alterTable('agent_accounts', (table) => {
      table.jsonb('hidden_task_boxes')
    })

    // What one agent handled, in one state; a state by number.
    this.schema.alterTable('service_requests', (table) => {
      table.index(
        ['authority_id', 'last_agent_id', 'state', 'submitted_at', 'id'],
        'requests_by_agent_state'
      )
      table.index(['authority_id', 'state', 'number'], 'requests_by_state_number')
    })
    for (const [name, definition] of WIDER_INDEXES) this.replaceIndex(name, definition)
  }

  override async down() {
    for (const [name, , former] of WIDER_INDEXES) this.replaceIndex(name, former)
    this.schema.raw('drop index requests_by_state_number')
    this.schema.raw('drop index requests_by_agent_state')
    this.schema.raw('alter table agent_accounts drop column hidden_task_boxes')
    this.schema.dropTable('saved_views')
  }

  private replaceIndex(name: string, definition: string) {
    this.schema.raw(`drop index ${name}`)
    this.schema.raw(`create index ${name} on service_requests ${definition}`)
  }
}
