import { createHash } from 'node:crypto'
import { secretCode } from '#accounts/secret_code'

const CODE_LENGTH = 10

/**
 * The follow-up code of a request without account: a submission replayed by a double click shows the same one again.
 *
 * @param issue which of the codes that were given in turn; each replaces the one before
 */
export function accessCodeOf(requestId: string, issue = 1): string {
  const purpose = `follow-up:${requestId}`
  return secretCode(issue === 1 ? purpose : `${purpose}:${issue}`, CODE_LENGTH)
}

/** The stored form of a follow-up code; spaces, dashes and case do not matter. */
export function hashAccessCode(code: string): string {
  const plain = code.toUpperCase().replace(/[^A-Z0-9]/g, '')
  return createHash('sha256').update(plain).digest('hex')
}
