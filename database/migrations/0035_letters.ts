import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * The names that begin with three letters, in the order of the other name of the
 * request: a family shares its own, so that neither index of names gives them.
 */
const INDEXES = [
  [
    'requests_by_requester_letters',
    '(authority_id, substr(requester_search, 1, 3), subject_search, id)',
  ],
  [
    'requests_by_subject_letters',
    '(authority_id, substr(subject_search, 1, 3), requester_search, id)',
  ],
] as const

export default class extends BaseSchema {
  override async up() {
    for (const [name, columns] of INDEXES) {
      this.schema.raw(`create index ${name} on service_requests ${columns}`)
    }
  }

  override async down() {
    for (const [name] of INDEXES) this.schema.raw(`drop index ${name}`)
  }
}
