import { BaseSchema } from '@adonisjs/lucid/schema'

/** Whom a document concerns, what it replaces, what happened to it; and the drafts that are gone. */
export default class extends BaseSchema {
  override async up() {
    this.schema.alterTable('document_types', (table) => {
      table.boolean('person_bound').notNullable().defaultTo(false)
    })
    this.defer(bindToPersons)

    this.schema.alterTable('documents', (table) => {
      table.uuid('individual_id')
      table.uuid('replaces_id')
      // The « valable jusqu'au » of which the household was reminded.
      table.date('reminded_until_on')
      table.unique(['authority_id', 'replaces_id'], { indexName: 'documents_by_predecessor' })
      table.index(['authority_id', 'household_id', 'id'], 'documents_of_household')
      table.index(['authority_id', 'state', 'valid_until_on'], 'documents_by_validity')
    })

    this.schema.createTable('document_events', (table) => {
      table.uuid('id').primary()
      table.uuid('authority_id').notNullable().references('authorities.id')
      table.uuid('document_id').notNullable().references('documents.id').onDelete('CASCADE')
      table.string('kind', 20).notNullable()
      table.string('from_state', 12)
      table.string('to_state', 12)
      table.string('file_name', 200)
      table.string('actor_kind', 10).notNullable()
      table.string('actor_name', 80).notNullable()
      table.string('on_behalf_of', 80)
      table.string('created_at', 30).notNullable()
      table.index(['authority_id', 'document_id', 'id'], 'document_events_by_document')
    })

    this.schema.createTable('ended_drafts', (table) => {
      table.uuid('id').primary()
      table.uuid('authority_id').notNullable().references('authorities.id')
      table.uuid('household_id').references('households.id')
      table.string('teleservice_id', 80).notNullable()
      table.string('reason', 10).notNullable()
      table.string('ended_at', 30).notNullable()
      table.index(['authority_id', 'ended_at'], 'ended_drafts_by_age')
    })
  }

  override async down() {
    this.schema.dropTable('ended_drafts')
    this.schema.dropTable('document_events')
    this.schema.alterTable('documents', (table) => {
      table.dropIndex(['authority_id', 'state', 'valid_until_on'], 'documents_by_validity')
      table.dropIndex(['authority_id', 'household_id', 'id'], 'documents_of_household')
      table.dropUnique(['authority_id', 'replaces_id'], 'documents_by_predecessor')
      table.dropColumns('individual_id', 'replaces_id', 'reminded_until_on')
    })
    this.schema.alterTable('document_types', (table) => table.dropColumn('person_bound'))
  }
}

/** What is a person's own paper in the catalogue a town starts from; others serve the whole household. */
const PERSON_BOUND = [
  'old_identity_card',
  'school_insurance',
  'health_insurance_certificate',
  'payslip',
  'health_record_book',
  'school_removal_certificate',
  'school_certificate',
  'medical_certificate',
  'nationality_by_marriage_declaration',
  'identity_card_loss_declaration',
  'birth_certificate',
  'adoption_judgment',
  'french_nationality_proof',
  'identity_document',
  'disability_card',
  'identity_photo',
  'registration_certificate',
  'bafa_advanced_certificate',
  'bafa_internship_certificate',
  'bafa_general_training_certificate',
  'school_assignment_certificate',
  'health_form',
  'swimming_certificate',
  'training_agreement',
  'secondary_school_certificate',
  'next_year_health_form',
]

type Client = Parameters<Parameters<BaseSchema['defer']>[0]>[0]

async function bindToPersons(db: Client) {
  await db.from('document_types').whereIn('key', PERSON_BOUND).update({ person_bound: true })
}
