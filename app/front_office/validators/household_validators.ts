import vine from '@vinejs/vine'
import { RESPONSIBILITY_ROLES } from '#kernel/household_description'
import { spokenMessages } from '#front_office/validators/messages'
import {
  addressField,
  birthDateField,
  emailField,
  nameField,
  phoneFields,
  sexField,
  titleField,
} from '#households/person_fields'

const version = () => vine.number().withoutDecimals().min(0).optional()

export const addressValidator = vine.create({ address: addressField(), version: version() })

export const headValidator = vine.create({
  title: titleField(),
  firstName: nameField(),
  lastName: nameField(),
  birthDate: birthDateField().optional(),
  email: emailField(),
  ...phoneFields(),
  address: addressField().optional(),
  version: version(),
})

export const adultValidator = vine.create({
  title: titleField(),
  firstName: nameField(),
  lastName: nameField(),
  birthDate: birthDateField().optional(),
  email: emailField().optional(),
  ...phoneFields(),
  address: addressField().optional(),
  version: version(),
})

/** Who answers for the child: `responsibilities[<adult's id>] = role`; an adult without role does not. */
const responsibilities = () => vine.record(vine.enum(RESPONSIBILITY_ROLES)).optional()

export const childValidator = vine.create({
  isUnborn: vine.accepted().optional(),
  firstName: nameField().optional().requiredIfMissing('isUnborn'),
  lastName: nameField(),
  birthDate: birthDateField(),
  sex: sexField().optional().requiredIfMissing('isUnborn'),
  responsibilities: responsibilities(),
  version: version(),
})

for (const validator of [addressValidator, headValidator, adultValidator, childValidator]) {
  validator.messagesProvider = spokenMessages
}
