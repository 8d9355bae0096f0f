import { randomBytes } from 'node:crypto'

/** Until its owner chooses one, an account opens with no password that anybody knows. */
export function nobodysPassword(): string {
  return randomBytes(48).toString('base64url')
}
