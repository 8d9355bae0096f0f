import countries from './choices/countries.json' with { type: 'json' }
import departments from './choices/departments.json' with { type: 'json' }
import type { Fragment } from '#kernel/forms/fragments/fragment'

export const placeFragments: Record<string, Fragment> = {
  /** The address block of the manual (domain.md 2.3), in the order the French post prints it. */
  address: {
    schema: {
      type: 'object',
      title: 'Adresse',
      properties: {
        additionalDeliveryInformation: {
          type: 'string',
          title: 'Appartement, étage, couloir, escalier',
          maxLength: 38,
        },
        additionalGeographicalInformation: {
          type: 'string',
          title: 'Entrée, bâtiment, résidence',
          maxLength: 38,
        },
        streetNumber: { type: 'string', title: 'Numéro dans la voie', maxLength: 5 },
        streetName: { type: 'string', title: 'Voie', maxLength: 32 },
        placeNameOrService: { type: 'string', title: 'Lieu-dit ou service', maxLength: 38 },
        postalCode: { $ref: 'shared:postal_code' },
        city: { $ref: 'shared:city' },
        countryName: { type: 'string', title: 'Pays', maxLength: 38 },
      },
      required: ['streetName', 'postalCode', 'city'],
    },
    ui: { 'ui:field': 'address' },
  },
  city: { schema: { type: 'string', title: 'Ville', maxLength: 32 } },
  postal_code: {
    schema: { type: 'string', title: 'Code postal', format: 'postal-code' },
    ui: { 'ui:options': { inputMode: 'numeric' } },
  },
  department_code: { schema: { type: 'string', title: 'Département', format: 'department-code' } },
  department: { schema: { type: 'string', title: 'Département', oneOf: departments } },
  country: { schema: { type: 'string', title: 'Pays', oneOf: countries } },
}
