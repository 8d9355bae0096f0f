import type { HttpContext } from '@adonisjs/core/http'
import { frenchDay } from '#shared/french_formats'
import { frenchInstant } from '#shared/french_instants'
import { today } from '#shared/clock'
import type AccountSession from '#accounts/models/account_session'
import type { SecondFactor, SignInMeans } from '#accounts/models/account_session'
import { latestAgentEvents } from '#accounts/queries/latest_agent_events'
import { passkeyWords } from '#accounts/passkey_words'
import { runningSessions } from '#accounts/queries/running_sessions'
import { secondFactorDuty } from '#accounts/queries/second_factor_duty'
import { secondFactorsOf } from '#accounts/queries/second_factors_of'
import { sessionWords } from '#accounts/session_words'
import { paths } from '#back_office/paths'
import { agentEventLines } from '#back_office/view_models/agent_event_lines'
import { ownIdentity } from '#back_office/view_models/own_identity'

const MEANS: Record<SignInMeans, string> = {
  password: 'Avec votre mot de passe',
  identity: 'Avec une identité rattachée à votre compte',
  passkey: 'Avec une clé d’accès',
}
const FACTORS: Record<SecondFactor, string> = {
  authenticator: 'et un code de votre application',
  recovery_code: 'et un code de secours',
  passkey: 'et une clé d’accès',
  identity: 'et un second facteur vérifié par elle',
}

/** « Sécurité de mon compte » */
export async function securityPage(ctx: HttpContext) {
  const { agent, agentSession, owesSecondFactor, rights } = ctx
  const { authenticator, passkeys, codesLeft } = await secondFactorsOf(agent)
  const hasFactor = authenticator !== null || passkeys.length > 0
  const since = secondFactorDuty(agent, rights)
  const sessions = sessionWords(await runningSessions(agent), agentSession.id)
  return {
    login: agent.login,
    hasFactor,
    owes: owesSecondFactor,
    /** The day from which he will owe one. */
    wantedFrom: !hasFactor && since && since > today() ? frenchDay(since) : null,
    authenticator: authenticator && { addedAt: frenchInstant(authenticator.addedAt) },
    passkeys: passkeyWords(passkeys).map(({ passkey, ...words }) => ({
      ...words,
      action: paths.agentPasskey(passkey),
    })),
    codesLeft,
    identity: await ownIdentity(agent),
    sessions: sessions.map(({ session, ...words }) => ({
      ...words,
      means: meansOf(session),
      action: paths.agentSession(session),
    })),
    events: agentEventLines(await latestAgentEvents(agent)),
  }
}

function meansOf({ means, secondFactor }: AccountSession): string {
  const isByItself = secondFactor === null || secondFactor === means
  return isByItself ? MEANS[means] : `${MEANS[means]} ${FACTORS[secondFactor]}`
}
