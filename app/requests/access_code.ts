import { createHash } from 'node:crypto'
import { secretCode } from '#accounts/secret_code'

const CODE_LENGTH = 10

/** The follow-up code of a request without account: a submission replayed by a double click shows the same one again. */
export function accessCodeOf(requestId: string): string {
  return secretCode(`follow-up:${requestId}`, CODE_LENGTH)
}

/** The stored form of a follow-up code; spaces, dashes and case do not matter. */
export function hashAccessCode(code: string): string {
  const plain = code.toUpperCase().replace(/[^A-Z0-9]/g, '')
  return createHash('sha256').update(plain).digest('hex')
}
