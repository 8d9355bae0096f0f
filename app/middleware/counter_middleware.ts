import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import { now } from '#shared/clock'
import { owesSecondFactor } from '#accounts/queries/second_factor_duty'
import { EndCounterSession } from '#households/actions/end_counter_session'
import { E_CLOSED_AT_COUNTER, E_SERVICE_NOT_AT_COUNTER } from '#households/errors'
import CounterAct from '#households/models/counter_act'
import {
  COUNTER_KEY,
  runningCounterSession,
  type CounterMode,
} from '#households/queries/running_counter_session'
import { signedInAgent } from '#middleware/agent_middleware'

/**
 * The portal's pages that an agent uses for a household, by the beginning of
 * their routes' names. What is not here – accounts, passwords, follow-up codes,
 * and any page still to come – is closed to him.
 */
const OPEN_AT_COUNTER = [
  'home',
  'services.',
  'paper_codes.',
  'drafts.',
  'draft_',
  'simulations.',
  'submissions.',
  'requests.',
  'request_',
  'documents.',
  'document_',
  'payments.show',
  'pages.',
  'notice_preferences.edit',
  'session_extensions.',
  'sessions.destroy',
]

/** Finds out whether an agent acts for a household, keeps him within what the mode opens, and writes down his acts. */
export default class CounterMiddleware {
  async handle(ctx: HttpContext, next: NextFn) {
    ctx.counter = null
    const id: unknown = ctx.session.get(COUNTER_KEY)
    if (typeof id !== 'string') return next()

    const isOffice = ctx.request.url().startsWith('/backoffice')
    ctx.counter = await readMode(ctx, id)
    if (!ctx.counter) return isOffice ? next() : this.#sayItIsOver(ctx)

    ctx.view.share({ counter: bandOf(ctx.counter, isOffice) })
    if (isOffice) return next()

    await this.#allow(ctx, ctx.counter)
    ctx.response.header('Cache-Control', 'private, no-store')
    return next()
  }

  async #allow({ params, request, route }: HttpContext, { session, rights }: CounterMode) {
    const name = route?.name ?? ''
    if (request.method() !== 'GET') {
      await CounterAct.create({
        counterSessionId: session.id,
        method: request.method(),
        route: name.slice(0, 60),
        path: request.url().slice(0, 255),
        createdAt: now(),
      })
    }
    if (!OPEN_AT_COUNTER.some((beginning) => name.startsWith(beginning))) {
      throw new E_CLOSED_AT_COUNTER()
    }
    const isService = route?.pattern.startsWith('/demarches/:id') ?? false
    if (isService && !rights.can(params.id, 'write')) throw new E_SERVICE_NOT_AT_COUNTER()
  }

  #sayItIsOver({ response, session }: HttpContext) {
    session.flash(
      'info',
      'Le mode guichet est terminé : rien n’a été enregistré depuis. Ouvrez-le de nouveau pour continuer.'
    )
    return response.redirect().status(303).toPath('/backoffice/guichet')
  }
}

/** The mode that runs; one that has ended is written down as such, and forgotten by the session. */
async function readMode(ctx: HttpContext, id: string): Promise<CounterMode | null> {
  const agent = await signedInAgent(ctx)
  const mode = agent && (await runningCounterSession(id, agent))
  if (mode && !owesSecondFactor(mode, ctx.agentSession)) {
    await mode.session.merge({ lastSeenAt: now() }).save()
    return mode
  }
  ctx.session.forget(COUNTER_KEY)
  if (agent) await new EndCounterSession().handle({ id, agentId: agent.id, by: 'closed' })
  return null
}

/** What every page shows of the mode. */
function bandOf({ citizen, label }: CounterMode, isOffice: boolean) {
  return { label, person: citizen.individual.fullName, isOffice }
}

declare module '@adonisjs/core/http' {
  export interface HttpContext {
    /** The counter mode of the agent who acts for a household; `null` or absent otherwise. */
    counter?: CounterMode | null
  }
}
