import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { today } from '#shared/clock'
import { addDays } from '#shared/days'
import { currentAuthority } from '#authorities/tenancy'
import DocumentType from '#catalogue/models/document_type'
import Household from '#households/models/household'
import { EXPIRING_STATES } from '#documents/lifecycle'
import Document from '#documents/models/document'

/**
 * Documents of living accounts whose validity ends within the days that the town has set, and of
 * whose day their household was not reminded. What serves once or was replaced is let go.
 */
export function expiringDocuments(trx?: TransactionClientContract) {
  const day = today()
  const { documentReminderDays } = currentAuthority().configuration
  return Document.query({ client: trx })
    .whereIn('state', [...EXPIRING_STATES])
    .whereBetween('valid_until_on', [day, addDays(day, documentReminderDays)])
    .where((told) => {
      told.whereNull('reminded_until_on').orWhereColumn('reminded_until_on', '<>', 'valid_until_on')
    })
    .whereIn(
      'household_id',
      Household.query()
        .select('id')
        .where('temporary', false)
        .where('active', true)
        .whereNot('state', 'archived')
    )
    .whereIn('document_type_key', DocumentType.query().select('key').where('reusable', true))
    .whereNotIn('id', Document.query().select('replaces_id').whereNotNull('replaces_id'))
    .orderBy('id')
}
