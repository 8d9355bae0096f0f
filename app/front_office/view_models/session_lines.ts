import { now } from '#shared/clock'
import { frenchInstant } from '#shared/french_instants'
import type CitizenAccount from '#accounts/models/citizen_account'
import { SEEN_EVERY_MINUTES, type SignInMeans } from '#accounts/models/citizen_session'
import { runningCitizenSessions } from '#accounts/queries/running_citizen_sessions'
import { paths } from '#front_office/paths'
import { identityProvider } from '#front_office/pending_identity'

const MEANS: Record<SignInMeans, string> = {
  password: 'Avec votre mot de passe',
  identity: 'Avec une identité rattachée à votre compte',
  passkey: 'Avec une clé d’accès',
}

/** « Mes connexions »: each device with when and by what it signed in, and when it was last used; this browser first. */
export async function sessionLines({ id }: CitizenAccount, currentId: unknown) {
  const sessions = await runningCitizenSessions(id)
  const provider = await identityProvider()
  const identity = provider ? `Avec ${provider.label}` : MEANS.identity
  return sessions
    .map((session) => ({
      device: session.device,
      means: session.means === 'identity' ? identity : MEANS[session.means],
      isCurrent: session.id === currentId,
      openedAt: frenchInstant(session.openedAt),
      lastSeen:
        session.lastSeenAt > now().minus({ minutes: SEEN_EVERY_MINUTES })
          ? 'il y a moins de cinq minutes'
          : `le ${frenchInstant(session.lastSeenAt)}`,
      action: paths.session(session),
    }))
    .sort((one, other) => Number(other.isCurrent) - Number(one.isCurrent))
}
