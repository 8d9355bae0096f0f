import type CitizenAccount from '#accounts/models/citizen_account'
import type { SignInMeans } from '#accounts/models/account_session'
import { runningSessions } from '#accounts/queries/running_sessions'
import { sessionWords } from '#accounts/session_words'
import { paths } from '#front_office/paths'
import { identityProvider } from '#accounts/queries/identity_provider'

const MEANS: Record<SignInMeans, string> = {
  password: 'Avec votre mot de passe',
  identity: 'Avec une identité rattachée à votre compte',
  passkey: 'Avec une clé d’accès',
}

/** « Mes connexions »: each device with when and by what it signed in, and when it was last used; this browser first. */
export async function sessionLines(account: CitizenAccount, currentId: unknown) {
  const provider = await identityProvider('citizens')
  const identity = provider ? `Avec ${provider.label}` : MEANS.identity
  const sessions = await runningSessions(account)
  return sessionWords(sessions, currentId).map(({ session, ...words }) => ({
    ...words,
    means: session.means === 'identity' ? identity : MEANS[session.means],
    action: paths.session(session),
  }))
}
