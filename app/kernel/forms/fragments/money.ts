import type { Fragment } from '#kernel/forms/fragments/fragment'

export const moneyFragments: Record<string, Fragment> = {
  /** Typed and shown in euros, kept as integer cents. */
  money: {
    schema: { type: 'integer', title: 'Montant', minimum: 0, unit: 'cents' },
    ui: { 'ui:widget': 'money' },
  },
  bank_account: {
    schema: {
      type: 'object',
      title: 'Compte bancaire',
      properties: {
        iban: { type: 'string', title: 'IBAN', format: 'iban', checksum: 'iban' },
        bic: { type: 'string', title: 'BIC', format: 'bic' },
      },
      required: ['iban', 'bic'],
    },
  },
  siret: { schema: { type: 'string', title: 'Numéro Siret', format: 'siret' } },
}
