import { Exception } from '@adonisjs/core/exceptions'

/** Every catalogued refusal of a file, of its document or of its request carries its French sentence and a status below 500. */
export function isFileRefusal(error: unknown): error is Exception {
  return (
    error instanceof Exception &&
    error.status < 500 &&
    /^E_(FILE|TOO_MANY|DOCUMENT|REQUEST)_/.test(error.code ?? '')
  )
}
