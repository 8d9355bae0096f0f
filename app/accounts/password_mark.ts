import { createHash } from 'node:crypto'

/**
 * A mark of the password that an agent's session was opened with. Kept in the
 * session, it ends every other session when the password changes.
 */
export function passwordMark(account: { password: string }): string {
  return createHash('sha256').update(account.password).digest('hex').slice(0, 16)
}
