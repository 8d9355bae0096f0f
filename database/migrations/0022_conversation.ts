import { BaseSchema } from '@adonisjs/lucid/schema'

/** The conversation about a request – files of notes, what is new to whom – and the notices that a town sends by itself. */
export default class extends BaseSchema {
  override async up() {
    this.schema.createTable('note_files', (table) => {
      table.uuid('id').primary()
      table.uuid('authority_id').notNullable().references('authorities.id')
      table.uuid('note_id').notNullable().references('request_notes.id').onDelete('CASCADE')
      table.integer('position').notNullable()
      table.string('file_name', 200).notNullable()
      table.string('mime_type', 60).notNullable()
      table.integer('byte_size').notNullable()
      table.string('sha_256', 64).notNullable()
      table.string('storage_key', 200).notNullable()
      table.jsonb('preview_keys').notNullable()
      table.string('created_at', 30).notNullable()
      table.index(['authority_id', 'note_id', 'position'])
    })

    this.schema.alterTable('service_requests', (table) => {
      /** When the citizen last read the conversation. */
      table.string('citizen_read_at', 30)
      /** When the citizen last wrote, until an agent has answered or says that he has read it. */
      table.string('citizen_wrote_at', 30)
    })
    // Requests on which a citizen waits for a word are few.
    this.schema.raw(
      'create index requests_with_word on service_requests (authority_id, citizen_wrote_at, id) where citizen_wrote_at is not null'
    )

    this.schema.createTable('notice_templates', (table) => {
      table.uuid('id').primary()
      table.uuid('authority_id').notNullable().references('authorities.id')
      table.string('event', 40).notNullable()
      table.string('channel', 10).notNullable()
      table.string('subject', 160).notNullable()
      table.text('body').notNullable()
      table.integer('version').notNullable().defaultTo(1)
      table.unique(['authority_id', 'event', 'channel'])
    })

    this.schema.createTable('notice_preferences', (table) => {
      table.uuid('id').primary()
      table.uuid('authority_id').notNullable().references('authorities.id')
      table.uuid('individual_id').notNullable().references('individuals.id').onDelete('CASCADE')
      table.string('event', 40).notNullable()
      table.boolean('email').notNullable()
      table.boolean('sms').notNullable()
      table.unique(['authority_id', 'individual_id', 'event'])
    })

    this.schema.createTable('citizen_notices', (table) => {
      table.uuid('id').primary()
      table.uuid('authority_id').notNullable().references('authorities.id')
      table.string('event', 40).notNullable()
      /** What happened, by its own key: one notice per channel. */
      table.string('occurrence', 120).notNullable()
      table.string('channel', 10).notNullable()
      table.string('recipient', 254).notNullable()
      // No foreign key: a notice outlives a draft that was deleted.
      table.uuid('request_id')
      table.uuid('household_id')
      table.string('subject', 200).notNullable()
      table.string('delivery', 12).notNullable()
      table.string('failure', 300)
      table.string('reference', 100)
      table.string('created_at', 30).notNullable()
      table.string('delivered_at', 30)
      table.unique(['authority_id', 'event', 'occurrence', 'channel'])
      table.index(['authority_id', 'request_id', 'created_at', 'id'], 'notices_of_request')
      table.index(['authority_id', 'household_id', 'created_at', 'id'], 'notices_of_household')
      table.index(['authority_id', 'recipient', 'created_at', 'id'], 'notices_by_recipient')
    })

    this.schema.createTable('unreachable_addresses', (table) => {
      table.uuid('id').primary()
      table.uuid('authority_id').notNullable().references('authorities.id')
      table.string('address', 254).notNullable()
      table.string('reason', 300).notNullable()
      /** How it is known: refused while it was being sent, or by a report that came back later. */
      table.string('known_by', 10).notNullable()
      table.string('since_at', 30).notNullable()
      table.unique(['authority_id', 'address'])
    })
  }

  override async down() {
    for (const name of [
      'unreachable_addresses',
      'citizen_notices',
      'notice_preferences',
      'notice_templates',
    ]) {
      this.schema.dropTable(name)
    }
    this.schema.raw('drop index requests_with_word')
    for (const column of ['citizen_wrote_at', 'citizen_read_at']) {
      this.schema.raw(`alter table service_requests drop column ${column}`)
    }
    this.schema.dropTable('note_files')
  }
}
