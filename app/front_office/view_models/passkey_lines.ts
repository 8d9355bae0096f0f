import { frenchInstant } from '#shared/french_instants'
import type CitizenAccount from '#accounts/models/citizen_account'
import { passkeysOf } from '#accounts/queries/passkeys_of'
import { paths } from '#front_office/paths'

/** « Mes clés d’accès »: each with when it was added and last used; where, when the town has several host names. */
export async function passkeyLines(account: CitizenAccount) {
  const passkeys = await passkeysOf(account)
  const hasSeveralHosts = new Set(passkeys.map(({ host }) => host)).size > 1
  return passkeys.map((passkey) => ({
    name: passkey.name,
    facts: [
      `Ajoutée le ${frenchInstant(passkey.addedAt)}`,
      passkey.lastUsedAt
        ? `Utilisée le ${frenchInstant(passkey.lastUsedAt)}`
        : 'Pas encore utilisée',
      hasSeveralHosts ? `Pour ${passkey.host}` : '',
    ],
    action: paths.passkey(passkey),
  }))
}
