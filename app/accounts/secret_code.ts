import { createHmac } from 'node:crypto'
import config from '@adonisjs/core/services/config'
import type { Secret } from '@adonisjs/core/helpers'

/** No 0/O or 1/I: people copy a code from paper. */
const CODE_LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'

/**
 * A code that people copy from paper. Derived from what it is for and the application's key, so
 * that what is asked for twice by a double click bears the same code; only its hash is stored.
 */
export function secretCode(purpose: string, length: number): string {
  const key = config.get<Secret<string>>('app.appKey').release()
  const digest = createHmac('sha256', key).update(purpose).digest()
  return Array.from(
    digest.subarray(0, length),
    (byte) => CODE_LETTERS[byte % CODE_LETTERS.length]
  ).join('')
}

/** « K7QF-9M2P-4XWA-T3RH » */
export function groupedCode(code: string): string {
  return code.match(/.{1,4}/g)?.join('-') ?? code
}
