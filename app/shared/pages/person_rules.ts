import vine from '@vinejs/vine'
import type { FieldContext } from '@vinejs/vine/types'
import { today } from '#shared/clock'
import { parseFrenchDay, parseFrenchPhone } from '#shared/french_formats'

interface PhoneOptions {
  /** What the ten digits look like (domain.md 2.1). */
  pattern: RegExp
  message: string
}

/** A French number however it is typed; ten digits come out. */
export const frenchPhone = vine.createRule(
  (value: unknown, { pattern, message }: PhoneOptions, field: FieldContext) => {
    if (typeof value !== 'string') return
    const phone = parseFrenchPhone(value)
    if (phone && pattern.test(phone)) field.mutate(phone, field)
    else field.report(message, 'phone', field)
  }
)

const EARLIEST_BIRTH = '1900-01-01'

/** A day typed in French; an ISO day comes out. It is in the future when the box « à naître » (`isUnborn`) is ticked. */
export const birthDay = vine.createRule(
  (value: unknown, _options: undefined, field: FieldContext) => {
    if (typeof value !== 'string') return
    const day = parseFrenchDay(value)
    if (!day || day < EARLIEST_BIRTH) {
      field.report('Saisissez une date valide, par exemple 04/05/2018.', 'day', field)
      return
    }
    const isUnborn = field.parent.isUnborn !== undefined
    if (!isUnborn && day > today()) {
      field.report(
        'La date de naissance est dans le futur. Pour un enfant à naître, cochez la case.',
        'day',
        field
      )
    } else if (isUnborn && day <= today()) {
      field.report('La date prévue de la naissance doit être dans le futur.', 'day', field)
    } else {
      field.mutate(day, field)
    }
  }
)

interface OneOfOptions {
  /** The other fields of the group. */
  fields: string[]
  /** The name of the group, beside which the error stands. */
  group: string
  message: string
}

/** At least one of the fields of a group is filled in. */
export const oneOf = vine.createRule(
  (value: unknown, { fields, group, message }: OneOfOptions, field: FieldContext) => {
    const isMissing =
      value === undefined && fields.every((name) => field.parent[name] === undefined)
    if (isMissing) field.report(message, 'oneOf', { ...field, getFieldPath: () => group })
  },
  { implicit: true }
)
