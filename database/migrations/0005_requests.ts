import { BaseSchema } from '@adonisjs/lucid/schema'

/** The heart: requests and all that is attached to them. */
export default class extends BaseSchema {
  override async up() {
    this.schema.createTable('form_snapshots', (table) => {
      table.uuid('id').primary()
      table.uuid('authority_id').notNullable().references('authorities.id')
      table.string('hash', 64).notNullable()
      table.string('teleservice_id', 80).notNullable()
      table.integer('revision').notNullable()
      table.jsonb('form').notNullable()
      table.unique(['authority_id', 'hash'])
    })

    this.schema.createTable('service_requests', (table) => {
      table.uuid('id').primary()
      table.uuid('authority_id').notNullable().references('authorities.id')
      table.integer('number')
      table.string('teleservice_id', 80).notNullable()
      table.string('form_hash', 64).notNullable()
      table.uuid('season_id').references('seasons.id')
      table.uuid('household_id').references('households.id')
      table.uuid('requester_id').references('individuals.id')
      table.string('requester_name', 80).notNullable()
      table.string('requester_search', 120).notNullable()
      table.string('requester_email', 254)
      table.uuid('subject_id').references('individuals.id')
      table.string('subject_name', 80)
      table.string('subject_search', 120)
      table.integer('household_number')
      table.string('state', 12).notNullable()
      table.string('data_state', 8).notNullable()
      table.string('contact_channel', 14)
      table.jsonb('data').notNullable()
      table.jsonb('submitted_data')
      table.jsonb('requester_contact')
      table.string('access_code_hash', 64)
      table.uuid('last_agent_id').references('agent_accounts.id')
      table.string('last_agent_name', 80)
      table.string('decision_reason', 1024)
      table.integer('version').notNullable().defaultTo(1)
      table.string('created_at', 30).notNullable()
      table.string('updated_at', 30).notNullable()
      table.string('submitted_at', 30)
      table.string('validated_at', 30)
      table.date('alert_on')
      table.date('due_on')
      table.unique(['authority_id', 'number'])
      table.index(['authority_id', 'state', 'submitted_at', 'id'], 'requests_by_state')
      table.index(['authority_id', 'submitted_at', 'id'], 'requests_by_date')
      table.index(
        ['authority_id', 'teleservice_id', 'submitted_at', 'id'],
        'requests_by_teleservice'
      )
      table.index(
        ['authority_id', 'teleservice_id', 'state', 'submitted_at', 'id'],
        'requests_by_teleservice_state'
      )
      table.index(['authority_id', 'last_agent_id', 'submitted_at', 'id'], 'requests_by_agent')
      table.index(
        ['authority_id', 'last_agent_id', 'updated_at', 'id'],
        'requests_handled_by_agent'
      )
      // Urgent requests are the first of those that are not late: one index gives both.
      table.index(['authority_id', 'due_on', 'alert_on', 'id'], 'requests_by_deadline')
      table.index(['authority_id', 'requester_search', 'id'], 'requests_by_requester')
      table.index(['authority_id', 'subject_search', 'id'], 'requests_by_subject')
      table.index(['authority_id', 'household_number', 'id'], 'requests_by_account')
      table.index(['authority_id', 'household_id', 'submitted_at', 'id'], 'requests_by_household')
      table.index(['authority_id', 'subject_id', 'teleservice_id'], 'requests_of_subject')
      table.index(['authority_id', 'season_id', 'submitted_at', 'id'], 'requests_by_season')
    })

    // Requests that wait for a decision are few, and are what deadlines are asked about.
    this.schema.raw(
      'create index requests_undecided on service_requests (authority_id, submitted_at, id) where due_on is not null'
    )
    // « Starts with » is a range of normalised text, which only the C collation orders by its characters.
    if (this.db.dialect.name === 'postgres') {
      this.schema.raw(
        'alter table service_requests alter requester_search type varchar(120) collate "C", alter subject_search type varchar(120) collate "C"'
      )
    }

    this.schema.createTable('request_documents', (table) => {
      table.uuid('id').primary()
      table.uuid('authority_id').notNullable().references('authorities.id')
      table.uuid('request_id').notNullable().references('service_requests.id').onDelete('CASCADE')
      table.uuid('document_id').notNullable().references('documents.id')
      table.unique(['authority_id', 'request_id', 'document_id'])
      table.index(['authority_id', 'document_id'])
    })

    this.schema.createTable('request_events', (table) => {
      table.uuid('id').primary()
      table.uuid('authority_id').notNullable().references('authorities.id')
      table.uuid('request_id').notNullable().references('service_requests.id').onDelete('CASCADE')
      table.string('kind', 30).notNullable()
      table.string('from_state', 12)
      table.string('to_state', 12)
      table.string('reason', 1024)
      table.string('actor_kind', 10).notNullable()
      table.uuid('actor_id')
      table.string('actor_name', 80).notNullable()
      table.string('on_behalf_of', 80)
      table.jsonb('details')
      table.string('created_at', 30).notNullable()
      table.index(['authority_id', 'request_id', 'created_at', 'id'])
    })

    this.schema.createTable('request_notes', (table) => {
      table.uuid('id').primary()
      table.uuid('authority_id').notNullable().references('authorities.id')
      table.uuid('request_id').notNullable().references('service_requests.id').onDelete('CASCADE')
      table.string('visibility', 10).notNullable()
      table.string('text', 1024).notNullable()
      table.string('author_kind', 10).notNullable()
      table.string('author_name', 80).notNullable()
      table.string('created_at', 30).notNullable()
      table.index(['authority_id', 'request_id', 'created_at'])
    })

    this.schema.createTable('request_locks', (table) => {
      table.uuid('id').primary()
      table.uuid('authority_id').notNullable().references('authorities.id')
      table
        .uuid('request_id')
        .notNullable()
        .unique()
        .references('service_requests.id')
        .onDelete('CASCADE')
      table.uuid('agent_id').notNullable().references('agent_accounts.id')
      table.string('agent_name', 80).notNullable()
      table.string('taken_at', 30).notNullable()
      table.string('expires_at', 30).notNullable()
    })

    this.schema.createTable('letter_templates', (table) => {
      table.uuid('id').primary()
      table.uuid('authority_id').notNullable().references('authorities.id')
      table.string('teleservice_id', 80)
      table.string('label', 120).notNullable()
      table.string('short_label', 60).notNullable()
      table.string('subject', 160).notNullable()
      table.text('body').notNullable()
      table.integer('version').notNullable().defaultTo(1)
      table.unique(['authority_id', 'teleservice_id', 'label'])
    })

    this.schema.createTable('request_messages', (table) => {
      table.uuid('id').primary()
      table.uuid('authority_id').notNullable().references('authorities.id')
      table.uuid('request_id').notNullable().references('service_requests.id').onDelete('CASCADE')
      table.string('channel', 14).notNullable()
      table.string('recipient', 254).notNullable()
      table.string('subject', 160).notNullable()
      table.text('text').notNullable()
      table.string('template_label', 120)
      table.string('pdf_key', 200)
      table.string('delivery', 12).notNullable()
      table.string('author_name', 80).notNullable()
      table.string('created_at', 30).notNullable()
      table.index(['authority_id', 'request_id', 'created_at'])
    })
  }

  override async down() {
    for (const name of [
      'request_messages',
      'letter_templates',
      'request_locks',
      'request_notes',
      'request_events',
      'request_documents',
      'service_requests',
      'form_snapshots',
    ]) {
      this.schema.dropTable(name)
    }
  }
}
