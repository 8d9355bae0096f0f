import type { FilingData, TeleserviceForm } from '#kernel/define_teleservice'
import type { ListEntryView, ListView } from '#kernel/forms/list_view'
import { onDay, type DatedForm } from '#kernel/forms/dated_form'
import { resolveForm, type Audience } from '#kernel/forms/resolve_form'

/** A form that uses all that the engine knows: several steps, rules across them, cascades, groups. */
export const sampleForm: TeleserviceForm<FilingData> = {
  schema: {
    type: 'object',
    properties: {
      lastName: { $ref: 'shared:last_name', title: 'Nom de l’enfant' },
      birthDate: { $ref: 'shared:birth_date' },
      phone: { $ref: 'shared:phone', title: 'Téléphone en cas d’urgence' },
      school: { $ref: 'shared:school' },
      days: {
        type: 'array',
        title: 'Jours de présence',
        items: { type: 'string' },
        referential: 'days',
        minItems: 1,
      },
      diet: {
        type: 'array',
        title: 'Régime alimentaire',
        items: { type: 'string' },
        referential: 'diets',
        maxItems: 1,
      },
      allergic: { $ref: 'shared:yes_no', title: 'Allergie' },
      contacts: {
        type: 'array',
        title: 'Contacts',
        maxItems: 3,
        items: {
          type: 'object',
          properties: {
            name: { $ref: 'shared:last_name' },
            isFamily: { type: 'boolean', title: 'Membre de la famille' },
          },
          required: ['name'],
          allOf: [
            {
              if: { properties: { isFamily: { const: true } }, required: ['isFamily'] },
              then: {
                properties: { link: { type: 'string', title: 'Lien de parenté', maxLength: 20 } },
                required: ['link'],
              },
              else: { properties: { phone: { $ref: 'shared:mobile_phone' } } },
            },
          ],
        },
      },
      home: { $ref: 'shared:address', title: 'Adresse de l’enfant' },
      income: { $ref: 'shared:money', title: 'Revenu mensuel', maximum: 1000000 },
      hours: { type: 'number', title: 'Heures par semaine', minimum: 0.5, multipleOf: 0.5 },
      account: { $ref: 'shared:bank_account' },
      website: { type: 'string', title: 'Site', format: 'uri' },
      note: { $ref: 'shared:comment' },
      terms: { $ref: 'shared:acceptance', title: 'J’accepte le règlement', const: true },
      decision: {
        type: 'string',
        title: 'Décision',
        oneOf: [
          { const: 'accepted', title: 'Acceptée' },
          { const: 'refused', title: 'Refusée' },
        ],
      },
    },
    required: ['lastName', 'phone', 'days', 'allergic', 'home', 'terms', 'decision'],
    allOf: [
      {
        if: { properties: { allergic: { const: true } }, required: ['allergic'] },
        then: {
          properties: {
            allergy: {
              type: 'string',
              title: 'Nature de l’allergie',
              oneOf: [
                { const: 'food', title: 'Alimentaire' },
                { const: 'other', title: 'Autre' },
              ],
            },
            protocol: { type: 'string', title: 'Protocole médical', minLength: 3 },
          },
          required: ['allergy', 'protocol'],
        },
        else: { properties: { sport: { $ref: 'shared:yes_no', title: 'Activité sportive' } } },
      },
      {
        if: { properties: { allergy: { const: 'other' } }, required: ['allergy'] },
        then: {
          properties: { allergyDetail: { type: 'string', title: 'Précision sur l’allergie' } },
          required: ['allergyDetail'],
        },
      },
      {
        if: { not: { properties: { allergy: { const: 'food' } }, required: ['allergy'] } },
        then: { properties: { snack: { $ref: 'shared:yes_no', title: 'Goûter' } } },
      },
      {
        if: { properties: { days: { contains: { const: 'saturday' } } }, required: ['days'] },
        then: {
          properties: { transport: { type: 'string', title: 'Transport du samedi' } },
          required: ['income'],
        },
      },
      {
        if: { properties: { decision: { const: 'refused' } }, required: ['decision'] },
        then: {
          properties: { reason: { type: 'string', title: 'Motif du refus' } },
          required: ['reason'],
        },
      },
    ],
  },
  ui: { income: { 'ui:help': 'Sur la dernière fiche de paie' } },
  steps: [
    {
      id: 'child',
      title: 'Enfant',
      fields: [
        'lastName',
        'birthDate',
        'phone',
        'school',
        'days',
        'transport',
        'diet',
        'allergic',
        'allergy',
        'allergyDetail',
        'snack',
      ],
    },
    { id: 'family', title: 'Famille', fields: ['contacts', 'home', 'protocol', 'sport'] },
    {
      id: 'money',
      title: 'Ressources',
      fields: ['income', 'hours', 'account', 'website', 'note', 'terms'],
      optional: true,
    },
    { id: 'decision', title: 'Décision', fields: ['decision', 'reason'], audience: 'agent' },
  ],
}

export const sampleLists: ListView[] = [
  list('schools', 'dropdown', [
    entry('ferry', 'Jules-Ferry'),
    { ...entry('zola', 'Zola'), retired: true },
  ]),
  list('diets', 'dropdown', [entry('standard', 'Standard'), entry('meatless', 'Sans viande')]),
  list('days', 'checkbox_tree', [
    {
      ...entry('week', 'Semaine'),
      children: [
        { ...entry('monday', 'Lundi'), message: 'Sauf jours fériés' },
        entry('tuesday', 'Mardi'),
      ],
    },
    entry('saturday', 'Samedi'),
    { ...entry('sunday', 'Dimanche'), retired: true },
  ]),
]

/** The day on which sample forms are filled in. */
export const DAY = '2026-06-15'

export function resolveSample(audience: Audience = 'agent'): DatedForm {
  const resolved = resolveForm({
    teleservice: { id: 'sample', revision: 1, form: sampleForm },
    lists: sampleLists,
    audience,
  })
  return onDay(resolved, DAY)
}

/** A filing with nothing wrong in it. */
export function completeFiling(): FilingData {
  return {
    lastName: 'Durand',
    birthDate: '2018-05-04',
    phone: '0612345678',
    school: 'ferry',
    days: ['monday', 'tuesday'],
    diet: ['meatless'],
    allergic: false,
    contacts: [
      { name: 'Martin', isFamily: true, link: 'Tante' },
      { name: 'Petit', isFamily: false, phone: '0711223344' },
    ],
    home: { streetNumber: '12', streetName: 'rue des Lilas', postalCode: '33600', city: 'Pessac' },
    income: 123450,
    hours: 12.5,
    account: { iban: 'FR7630006000011234567890189', bic: 'AGRIFRPP' },
    terms: true,
    decision: 'accepted',
  }
}

export function entry(key: string, label: string): ListEntryView {
  return { key, label, retired: false, children: [] }
}

export function list(
  key: string,
  display: ListView['display'],
  entries: ListEntryView[]
): ListView {
  return { key, label: key, display, entries }
}
