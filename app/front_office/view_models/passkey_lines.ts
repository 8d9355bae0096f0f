import type CitizenAccount from '#accounts/models/citizen_account'
import { passkeyWords } from '#accounts/passkey_words'
import { passkeysOf } from '#accounts/queries/passkeys_of'
import { paths } from '#front_office/paths'

/** « Mes clés d’accès » */
export async function passkeyLines(account: CitizenAccount) {
  return passkeyWords(await passkeysOf(account)).map(({ passkey, ...words }) => ({
    ...words,
    action: paths.passkey(passkey),
  }))
}
