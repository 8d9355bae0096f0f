import vine from '@vinejs/vine'
import { birthDay, frenchPhone, oneOf } from '#shared/pages/person_rules'
import { SEXES, TITLES } from '#households/models/individual'

/** Fields of people and addresses as pages post them, with the limits of domain.md 2.1 and 2.3. */
const NAME_LENGTH = 38

export const titleField = () => vine.enum(TITLES)
export const nameField = () => vine.string().trim().maxLength(NAME_LENGTH).regex(/\p{L}/u)
export const emailField = () => vine.string().trim().toLowerCase().email().maxLength(254)
export const sexField = () => vine.enum(SEXES)
export const birthDateField = () => vine.string().trim().use(birthDay())

export const anyPhoneField = () =>
  phone(/^0[1-9]/, 'Saisissez un numéro à dix chiffres, par exemple 03 83 00 00 00.')

/** The three phones of an adult, of which one at least is asked for. */
export const phoneFields = () => ({
  mobilePhone: phone(/^0[67]/, 'Saisissez un numéro de portable, par exemple 06 12 34 56 78.')
    .optional()
    .use(
      oneOf({
        fields: ['homePhone', 'officePhone'],
        group: 'phones',
        message: 'Saisissez au moins un numéro de téléphone\u00a0: portable, domicile ou bureau.',
      })
    ),
  homePhone: phone(
    /^0[1-59]/,
    'Saisissez un numéro de domicile, par exemple 03 83 00 00 00.'
  ).optional(),
  officePhone: phone(
    /^0[1-79]/,
    'Saisissez un numéro à dix chiffres, par exemple 03 83 00 00 00.'
  ).optional(),
})

export const addressField = () =>
  vine.object({
    additionalDeliveryInformation: line(38).optional(),
    additionalGeographicalInformation: line(38).optional(),
    streetNumber: line(5).optional(),
    streetName: line(32),
    placeNameOrService: line(38).optional(),
    postalCode: vine
      .string()
      .trim()
      .regex(/^\d{5}$/),
    city: line(32),
    countryName: line(38).optional(),
    streetMatriculation: code(/^[\w-]{1,8}$/),
    streetRivoliCode: code(/^[\w-]{1,10}$/),
    cityInseeCode: code(/^\d[\dAB]\d{3}$/),
  })

function phone(pattern: RegExp, message: string) {
  return vine.string().trim().use(frenchPhone({ pattern, message }))
}

/** Nobody types it, so nobody could mend it: what is no code is left out. */
function code(pattern: RegExp) {
  return vine
    .any()
    .optional()
    .transform((value) => (pattern.test(String(value)) ? String(value) : undefined))
}

function line(length: number) {
  return vine.string().trim().maxLength(length)
}

/** What is said of those that are missing or not right, for whoever types them. */
export const PERSON_SENTENCES = {
  'title.required': 'Choisissez une civilité.',
  'lastName.required': 'Saisissez le nom.',
  'firstName.required': 'Saisissez le prénom.',
  'birthDate.required': 'Saisissez la date de naissance.',
  'sex.required': 'Choisissez une réponse.',
  'phone.required': 'Saisissez un numéro de téléphone.',
  'address.required': 'Saisissez l’adresse.',
  'address.streetName.required': 'Saisissez la voie.',
  'address.postalCode.required': 'Saisissez le code postal.',
  'address.postalCode.regex': 'Saisissez les cinq chiffres du code postal.',
  'address.city.required': 'Saisissez la ville.',
  'email': 'Saisissez une adresse électronique valide, par exemple nom@exemple.fr.',
  'accepted': 'Cochez cette case pour continuer.',
}
