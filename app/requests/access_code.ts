import { createHash, randomInt } from 'node:crypto'

/** No 0/O or 1/I: people copy this code from paper. */
const CODE_LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'
const CODE_LENGTH = 10

/** A new follow-up code, to be shown once. */
export function newAccessCode(): string {
  return Array.from({ length: CODE_LENGTH }, () => CODE_LETTERS[randomInt(CODE_LETTERS.length)]).join('')
}

/** The stored form of a follow-up code; spaces, dashes and case do not matter. */
export function hashAccessCode(code: string): string {
  const plain = code.toUpperCase().replace(/[^A-Z0-9]/g, '')
  return createHash('sha256').update(plain).digest('hex')
}
