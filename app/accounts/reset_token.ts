import { createHash } from 'node:crypto'

/** Of a code printed on the sheet that an agent hands over: 80 bits, in groups of four. */
export const ACCESS_CODE_LENGTH = 16

const PRINTED = /^[a-z2-9]{4}(-?[a-z2-9]{4}){3}$/i

/** What the database keeps of a token; how a printed code is typed – capitals, dashes – does not matter. */
export function hashToken(token: string): string {
  const plain = PRINTED.test(token) ? token.toUpperCase().replaceAll('-', '') : token
  return createHash('sha256').update(plain).digest('hex')
}
