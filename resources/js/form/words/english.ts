import type { FormWords } from '#form_theme/words/words'

export const ENGLISH: FormWords = {
  errors: (count) =>
    count > 1 ? `There are ${count} errors to correct` : 'There is an error to correct',
  error: 'Error: ',
  mandatory: 'All questions must be answered, except those marked “optional”.',
  optional: '(optional)',
  choose: 'Choose…',
  yes: 'Yes',
  no: 'No',
  add: 'Add',
  remove: 'Remove',
  empty: 'Nothing yet.',
  item: 'item',
  tooMany: (count) => `${count} ${count > 1 ? 'characters' : 'character'} too many`,
  left: (count) => `${count} ${count > 1 ? 'characters' : 'character'} left`,
  atMost: (count) => `${count} characters at most`,
  money: 'Amount in euros, for example: 12.50',
  date: 'Expected format: dd/mm/yyyy',
  email: 'Expected format: name@example.com',
  phone: 'For example: 01 23 45 67 89',
  mobilePhone: 'For example: 06 12 34 56 78',
  address: {
    streetNumber: 'No.',
    streetName: 'Street',
    additionalDeliveryInformation: 'Flat, floor, staircase',
    additionalGeographicalInformation: 'Entrance, building, residence',
    placeNameOrService: 'Locality or department',
    postalCode: 'Postcode',
    city: 'Town or city',
    countryName: 'Country',
  },
}
