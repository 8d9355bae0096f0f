import vine from '@vinejs/vine'
import { HOUSEHOLD_STATES, HOUSEHOLD_STATUSES } from '#households/lifecycle'
import {
  addressField,
  birthDateField,
  emailField,
  nameField,
  phoneFields,
  titleField,
} from '#households/person_fields'
import { freeText } from '#back_office/validators/free_text'
import { frenchMessages } from '#back_office/validators/messages'
import { publicNumber, rowVersion } from '#back_office/validators/rules'
import { HOUSEHOLD_VIEWS, MEMBER_VIEWS } from '#back_office/view_models/household_views'
import { HOUSEHOLD_SORT_WORDS } from '#back_office/view_models/household_address'

/** The address of a search, in the words of the manual. */
export const householdSearchValidator = vine.create({
  foyer: publicNumber().optional(),
  nom: vine.string().trim().maxLength(80).optional(),
  prenom: vine.string().trim().maxLength(80).optional(),
  responsable: vine.literal('oui').optional(),
  etat: vine.enum(HOUSEHOLD_STATES).optional(),
  statut: vine.enum(['actif', 'inactif'] as const).optional(),
  tri: vine.enum(HOUSEHOLD_SORT_WORDS).optional(),
  page: vine.string().maxLength(400).optional(),
})

/** Which tabs the address asks for; what makes no sense opens the first ones. */
export const householdPageValidator = vine.create({
  membres: vine.enum(MEMBER_VIEWS).optional(),
  vue: vine.enum(HOUSEHOLD_VIEWS).optional(),
  page: vine.string().maxLength(400).optional(),
})

export const householdStateValidator = vine.create({
  state: vine.enum(HOUSEHOLD_STATES),
  version: rowVersion(),
  reason: freeText(500).optional(),
})

export const householdStatusValidator = vine.create({
  status: vine.enum(HOUSEHOLD_STATUSES),
  version: rowVersion(),
  reason: freeText(500).optional(),
})

/** The head of a family at the counter: what he would type himself, save that he may have no e-mail, and chooses his password later. */
export const householdOpeningValidator = vine.create({
  title: titleField(),
  firstName: nameField(),
  lastName: nameField(),
  birthDate: birthDateField().optional(),
  email: emailField().optional(),
  ...phoneFields(),
  address: addressField(),
  /** The accounts that look alike were shown: this is another family. */
  autre: vine.literal('oui').optional(),
})

for (const validator of [
  householdOpeningValidator,
  householdSearchValidator,
  householdPageValidator,
  householdStateValidator,
  householdStatusValidator,
]) {
  validator.messagesProvider = frenchMessages
}
