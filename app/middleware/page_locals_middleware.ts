import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import { passwordMark } from '#accounts/password_mark'
import { COUNTER_IDLE_MINUTES } from '#households/models/counter_session'
import { signedInCitizen, type Citizen } from '#households/queries/signed_in_citizen'

/** How long a session lasts without activity (config/session.ts), which pages announce. */
const SESSION_SECONDS = 30 * 60

/** Who is looking at the page, and what every page of both offices shows: the town, the person, the session's end. */
export default class PageLocalsMiddleware {
  async handle(ctx: HttpContext, next: NextFn) {
    const isOffice = ctx.request.url().startsWith('/backoffice')
    ctx.citizen = isOffice ? null : (ctx.counter?.citizen ?? (await citizenOf(ctx)))
    const agent = isOffice ? await agentOf(ctx) : null

    ctx.view.share({
      authority: ctx.authority,
      citizen: ctx.citizen && {
        fullName: ctx.citizen.individual.fullName,
        householdNumber: ctx.citizen.household.number,
      },
      agent,
      sessionSeconds: ctx.counter && !isOffice ? COUNTER_IDLE_MINUTES * 60 : SESSION_SECONDS,
    })
    return next()
  }
}

/** A session outlives neither a blocked household nor a changed password. */
async function citizenOf(ctx: HttpContext): Promise<Citizen | null> {
  const guard = ctx.auth.use('citizen')
  if (!(await guard.check())) return null

  const account = guard.getUserOrFail()
  const mark = ctx.session.get('password_mark')
  const citizen = await signedInCitizen(account)
  if (citizen && (!mark || mark === passwordMark(account))) return citizen

  await guard.logout()
  return null
}

async function agentOf(ctx: HttpContext) {
  const guard = ctx.auth.use('agent')
  return (await guard.check()) ? guard.getUserOrFail() : null
}

declare module '@adonisjs/core/http' {
  export interface HttpContext {
    /** Who is signed in on the front office. */
    citizen: Citizen | null
  }
}
