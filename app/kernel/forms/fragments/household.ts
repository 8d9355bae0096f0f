import type { Fragment } from '#kernel/forms/fragments/fragment'
import type { JsonSchema } from '#kernel/forms/json_schema'

const PHONES: Record<string, JsonSchema> = {
  mobilePhone: {
    $ref: 'shared:mobile_phone',
    description: 'Au moins un numéro de téléphone est nécessaire.',
  },
  homePhone: { $ref: 'shared:phone', title: 'Téléphone du domicile' },
  officePhone: { $ref: 'shared:phone', title: 'Téléphone du bureau' },
}

/** One phone at least: without any other, it is the mobile one. */
const ONE_PHONE: JsonSchema = {
  if: { not: { anyOf: [{ required: ['homePhone'] }, { required: ['officePhone'] }] } },
  then: { required: ['mobilePhone'] },
}

const NAMED: Record<string, JsonSchema> = {
  key: { $ref: 'shared:item_key' },
  title: {
    $ref: 'shared:title',
    oneOf: [
      { const: 'Madam', title: 'Madame' },
      { const: 'Mister', title: 'Monsieur' },
      { const: 'Agency', title: 'Organisation' },
    ],
  },
  lastName: { $ref: 'shared:last_name' },
  firstName: { $ref: 'shared:first_name' },
  nameOfUse: { $ref: 'shared:last_name', title: 'Nom d’usage' },
}

/** A member lives where the household does, unless he says where else. */
const OWN_ADDRESS: JsonSchema = {
  if: { properties: { sameAddress: { const: false } }, required: ['sameAddress'] },
  then: { properties: { address: { $ref: 'shared:address' } }, required: ['address'] },
}

const IN_WORDS = ['firstName', 'lastName']

/** The people of a household account (domain.md 2.1), to be listed in its forms. */
export const householdFragments: Record<string, Fragment> = {
  /** Tells the entry of a list apart, whatever becomes of its answers; the server gives it. */
  item_key: {
    schema: { type: 'string', title: 'Repère', maxLength: 36, itemKey: true },
    ui: { 'ui:widget': 'hidden' },
  },
  household_adult: {
    schema: {
      type: 'object',
      title: 'Adulte',
      itemLabel: IN_WORDS,
      properties: {
        ...NAMED,
        birthDate: { $ref: 'shared:birth_date' },
        familyStatus: { $ref: 'shared:family_status' },
        sameAddress: {
          $ref: 'shared:yes_no',
          title: 'Même adresse que le foyer',
          default: true,
        },
        email: { $ref: 'shared:email' },
        ...PHONES,
      },
      required: ['title', 'lastName', 'firstName', 'familyStatus', 'sameAddress', 'email'],
      allOf: [ONE_PHONE, OWN_ADDRESS],
    },
  },
  outside_adult: {
    schema: {
      type: 'object',
      title: 'Adulte extérieur',
      itemLabel: IN_WORDS,
      properties: {
        ...NAMED,
        birthDate: { $ref: 'shared:birth_date' },
        familyStatus: { $ref: 'shared:family_status' },
        address: { $ref: 'shared:address' },
        email: { $ref: 'shared:email' },
        ...PHONES,
      },
      required: ['title', 'lastName', 'firstName', 'familyStatus', 'address', 'email'],
      allOf: [ONE_PHONE],
    },
  },
  /** Born or to be born; who answers for him is chosen among the adults of the form. */
  household_child: {
    schema: {
      type: 'object',
      title: 'Enfant',
      itemLabel: IN_WORDS,
      properties: {
        key: { $ref: 'shared:item_key' },
        born: { $ref: 'shared:yes_no', title: 'L’enfant est-il déjà né\u00a0?' },
        lastName: { $ref: 'shared:last_name' },
        firstName: { $ref: 'shared:first_name' },
        birthDate: {
          type: 'string',
          title: 'Date de naissance',
          format: 'date',
          description: 'Si l’enfant est à naître\u00a0: la date prévue.',
        },
        responsibles: {
          type: 'array',
          title: 'Responsables légaux',
          description: 'Une à trois personnes, chacune dans un seul rôle.',
          minItems: 1,
          maxItems: 3,
          items: {
            type: 'object',
            title: 'Responsable légal',
            properties: {
              adult: { type: 'string', title: 'Personne', itemOf: ['adults', 'outsideAdults'] },
              role: {
                type: 'string',
                title: 'Rôle',
                oneOf: [
                  { const: 'mother', title: 'Mère' },
                  { const: 'father', title: 'Père' },
                  { const: 'legal_guardian', title: 'Tuteur légal' },
                ],
              },
            },
            required: ['adult', 'role'],
          },
        },
      },
      required: ['born', 'lastName', 'birthDate', 'responsibles'],
      allOf: [
        {
          if: { properties: { born: { const: true } }, required: ['born'] },
          then: {
            properties: { sex: { $ref: 'shared:sex' } },
            required: ['firstName', 'sex'],
          },
        },
      ],
    },
    ui: {
      'ui:order': ['key', 'born', 'lastName', 'firstName', 'sex', 'birthDate', 'responsibles'],
      'responsibles': {
        'ui:options': { addLabel: 'Ajouter un responsable légal' },
        'items': { adult: { 'ui:widget': 'select' } },
      },
    },
  },
  household_guardian: {
    schema: {
      type: 'object',
      title: 'Tuteur',
      properties: {
        guardian: { type: 'string', title: 'Tuteur', itemOf: ['adults', 'outsideAdults'] },
        ward: {
          type: 'string',
          title: 'Personne sous tutelle',
          description: 'Laissez vide pour un tuteur du foyer entier.',
          itemOf: ['adults'],
        },
      },
      required: ['guardian'],
    },
    ui: { guardian: { 'ui:widget': 'select' }, ward: { 'ui:widget': 'select' } },
  },
}
