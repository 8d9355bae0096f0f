import { frenchInstant } from '#shared/french_instants'
import type Passkey from '#accounts/models/passkey'

/** What a list of keys says of each: when it was added and last used; where, when the town has several host names. */
export function passkeyWords(passkeys: Passkey[]) {
  const hasSeveralHosts = new Set(passkeys.map(({ host }) => host)).size > 1
  return passkeys.map((passkey) => ({
    passkey,
    name: passkey.name,
    facts: [
      `Ajoutée le ${frenchInstant(passkey.addedAt)}`,
      passkey.lastUsedAt
        ? `Utilisée le ${frenchInstant(passkey.lastUsedAt)}`
        : 'Pas encore utilisée',
      hasSeveralHosts ? `Pour ${passkey.host}` : '',
    ],
  }))
}
