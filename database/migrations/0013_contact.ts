import { BaseSchema } from '@adonisjs/lucid/schema'

const MESSAGE_COLUMNS = [
  'template_version',
  'source',
  'document',
  'internal_note',
  'failure',
  'reference',
  'delivered_at',
  'batch_id',
]

/** Contacting the citizen: how each message fared, letters printed by batch, the request as it was at each milestone. */
export default class extends BaseSchema {
  override async up() {
    this.schema.createTable('letter_batches', (table) => {
      table.uuid('id').primary()
      table.uuid('authority_id').notNullable().references('authorities.id')
      table.uuid('author_id').notNullable().references('agent_accounts.id')
      table.string('author_name', 80).notNullable()
      table.integer('letter_count').notNullable()
      table.string('layout', 14).notNullable()
      table.string('state', 10).notNullable()
      table.uuid('run_id')
      table.string('pdf_key', 200)
      table.string('created_at', 30).notNullable()
      table.string('printed_at', 30)
      table.string('printed_by_name', 80)
      table.string('posted_at', 30)
      table.string('posted_by_name', 80)
      table.index(['authority_id', 'created_at', 'id'], 'letter_batches_by_date')
    })

    this.schema.alterTable('request_messages', (table) => {
      table.integer('template_version')
      /** The letter's own words in the notation of templates: what is printed and what a mail shows. */
      table.text('source')
      /** What is printed of the letter, frozen as it was decided. */
      table.jsonb('document')
      table.string('internal_note', 1024)
      table.string('failure', 300)
      table.string('reference', 100)
      table.string('delivered_at', 30)
      // No foreign key: SQLite would copy the whole table to add one.
      table.uuid('batch_id')
      table.index(['authority_id', 'recipient', 'created_at', 'id'], 'messages_by_recipient')
      table.index(['authority_id', 'batch_id', 'created_at', 'id'], 'messages_of_batch')
    })
    // Letters that wait for a batch are few, whatever a town has sent.
    this.schema.raw(
      "create index messages_to_print on request_messages (authority_id, created_at, id) where delivery = 'to_print'"
    )

    this.schema.createTable('request_event_files', (table) => {
      table.uuid('id').primary()
      table.uuid('authority_id').notNullable().references('authorities.id')
      table.uuid('request_id').notNullable().references('service_requests.id').onDelete('CASCADE')
      table.uuid('event_id').notNullable().references('request_events.id').onDelete('CASCADE')
      table.string('pdf_key', 200).notNullable()
      table.string('fingerprint', 64).notNullable()
      table.string('created_at', 30).notNullable()
      table.unique(['authority_id', 'event_id'])
      table.index(['authority_id', 'request_id'])
    })

    // Within a teleservice, or among the letters of all: no value stands for « all » in a plain index.
    for (const column of ['label', 'short_label']) {
      this.schema.raw(
        `create unique index letter_templates_by_${column} on letter_templates (authority_id, coalesce(teleservice_id, ''), ${column})`
      )
    }
  }

  override async down() {
    for (const column of ['label', 'short_label']) {
      this.schema.raw(`drop index letter_templates_by_${column}`)
    }
    this.schema.dropTable('request_event_files')
    this.schema.raw('drop index messages_to_print')
    for (const index of ['messages_by_recipient', 'messages_of_batch']) {
      this.schema.raw(`drop index ${index}`)
    }
    for (const column of MESSAGE_COLUMNS) {
      this.schema.raw(`alter table request_messages drop column ${column}`)
    }
    this.schema.dropTable('letter_batches')
  }
}
