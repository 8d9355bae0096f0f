import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import { MarkSessionSeen } from '#accounts/actions/mark_session_seen'
import { CITIZEN_SESSION } from '#accounts/session_keys'
import { SESSION_MINUTES } from '#accounts/models/account_session'
import { COUNTER_IDLE_MINUTES } from '#households/models/counter_session'
import { paymentProvider } from '#payments/queries/payment_provider'
import { signedInCitizen, type Citizen } from '#households/queries/signed_in_citizen'
import { signedInAgent } from '#middleware/agent_middleware'

/** Who is looking at the page, and what every page of both offices shows: the town, the person, the session's end. */
export default class PageLocalsMiddleware {
  async handle(ctx: HttpContext, next: NextFn) {
    const isOffice = ctx.request.url().startsWith('/backoffice')
    ctx.citizen = isOffice ? null : (ctx.counter?.citizen ?? (await citizenOf(ctx)))
    const agent = await agentOf(ctx)

    ctx.view.share({
      authority: ctx.authority,
      citizen: ctx.citizen && {
        fullName: ctx.citizen.individual.fullName,
        householdNumber: ctx.citizen.household.number,
      },
      agent: isOffice ? agent : null,
      takesPayments: (await paymentProvider()) !== null,
      sessionSeconds: 60 * (ctx.counter && !isOffice ? COUNTER_IDLE_MINUTES : SESSION_MINUTES),
    })
    return next()
  }
}

/** A cookie opens nothing once its session is revoked, or its household blocked. */
async function citizenOf(ctx: HttpContext): Promise<Citizen | null> {
  const guard = ctx.auth.use('citizen')
  if (!(await guard.check())) return null

  const sessionId: unknown = ctx.session.get(CITIZEN_SESSION)
  const signedIn =
    typeof sessionId === 'string' && (await signedInCitizen(guard.getUserOrFail(), sessionId))
  if (!signedIn) {
    await guard.logout()
    return null
  }
  await new MarkSessionSeen().handle({ id: String(sessionId), lastSeenAt: signedIn.seenAt })
  return signedIn.citizen
}

/** Any page keeps the cookie alive, those of the portal too, and so the session that it names. */
async function agentOf(ctx: HttpContext) {
  const agent = await signedInAgent(ctx)
  if (agent) await new MarkSessionSeen().handle(ctx.agentSession)
  return agent
}

declare module '@adonisjs/core/http' {
  export interface HttpContext {
    /** Who is signed in on the front office. */
    citizen: Citizen | null
  }
}
