import { createHash, createHmac } from 'node:crypto'
import config from '@adonisjs/core/services/config'
import type { Secret } from '@adonisjs/core/helpers'

/** No 0/O or 1/I: people copy this code from paper. */
const CODE_LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'
const CODE_LENGTH = 10

/**
 * The follow-up code of a request without account. Derived from the request and the application's key,
 * so that a submission replayed by a double click shows the same code again; only its hash is stored.
 */
export function accessCodeOf(requestId: string): string {
  const key = config.get<Secret<string>>('app.appKey').release()
  const digest = createHmac('sha256', key).update(`follow-up:${requestId}`).digest()
  return Array.from(
    digest.subarray(0, CODE_LENGTH),
    (byte) => CODE_LETTERS[byte % CODE_LETTERS.length]
  ).join('')
}

/** The stored form of a follow-up code; spaces, dashes and case do not matter. */
export function hashAccessCode(code: string): string {
  const plain = code.toUpperCase().replace(/[^A-Z0-9]/g, '')
  return createHash('sha256').update(plain).digest('hex')
}
