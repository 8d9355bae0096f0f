import vine from '@vinejs/vine'
import { strongPassword } from '#shared/pages/strong_password'

export const MAX_PASSWORD = 200

/** A password that is being chosen, typed twice. */
export const newPassword = () =>
  vine
    .string()
    .maxLength(MAX_PASSWORD)
    .use(strongPassword())
    .confirmed({ as: 'passwordConfirmation' })
