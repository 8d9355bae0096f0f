import { BaseSchema } from '@adonisjs/lucid/schema'

const NAME = 'requests_by_deadline'

/** Late requests sorted by number are found in the index alone. */
export default class extends BaseSchema {
  override async up() {
    this.replaceIndex(
      '(authority_id, due_on, alert_on, id, state, submitted_at, number, teleservice_id)'
    )
  }

  override async down() {
    this.replaceIndex('(authority_id, due_on, alert_on, id, state, submitted_at, teleservice_id)')
  }

  private replaceIndex(columns: string) {
    this.schema.raw(`drop index ${NAME}`)
    this.schema.raw(`create index ${NAME} on service_requests ${columns}`)
  }
}
