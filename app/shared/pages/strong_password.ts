import vine from '@vinejs/vine'
import type { FieldContext } from '@vinejs/vine/types'
import { isStrongEnough, PASSWORD_HINT } from '#shared/password_strength'

/** CNIL 2022-100: see shared/password_strength.ts. */
export const strongPassword = vine.createRule(
  (value: unknown, _options: undefined, field: FieldContext) => {
    if (typeof value === 'string' && !isStrongEnough(value)) {
      field.report(`Ce mot de passe est trop simple. ${PASSWORD_HINT}`, 'password', field)
    }
  }
)
