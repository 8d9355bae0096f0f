import type { HttpContext } from '@adonisjs/core/http'
import { attempt } from '#shared/pages/attempt'
import { checkInput } from '#shared/pages/check_input'
import { PageErrors } from '#shared/pages/page_errors'
import { E_NO_COUNTER_RIGHT } from '#back_office/errors'
import { paths } from '#back_office/paths'
import {
  counterSearchValidator,
  counterSessionValidator,
} from '#back_office/validators/counter_validators'
import { counterPaper, UNKNOWN_PAPER } from '#back_office/view_models/counter_paper'
import { counterPage } from '#back_office/view_models/counter_page'
import { EndCounterSession } from '#households/actions/end_counter_session'
import { OpenCounterSession } from '#households/actions/open_counter_session'
import { E_NOT_AT_COUNTER } from '#households/errors'
import { COUNTER_KEY } from '#households/queries/running_counter_session'

/** « Guichet »: an agent looks for a household, acts for it on the portal's own pages, and comes back. */
export default class CounterSessionsController {
  async create(ctx: HttpContext) {
    assertMayServe(ctx)
    const [invalid, input] = await checkInput(counterSearchValidator, ctx.request.qs())
    if (invalid) ctx.response.status(422)
    const page = await counterPage(ctx, input ?? {}, invalid ?? new PageErrors())
    return ctx.view.render('pages/office/counter', { page })
  }

  async store(ctx: HttpContext) {
    assertMayServe(ctx)
    const [invalid, input] = await checkInput(counterSessionValidator, ctx.request.body())
    if (invalid) return refuse(ctx, new E_NOT_AT_COUNTER().message)

    const { form: paper, refusal: unread } = await counterPaper(input.formulaire ?? '', ctx.rights)
    if (input.formulaire && !paper) return refuse(ctx, unread ?? UNKNOWN_PAPER, input.back)

    const [refusal, session] = await attempt([E_NOT_AT_COUNTER], () =>
      new OpenCounterSession().handle({
        agent: ctx.agent,
        householdNumber: input.household,
        individualId: input.person,
        returnPath: returnPathOf(input.back),
      })
    )
    if (refusal) return refuse(ctx, refusal.message)

    ctx.session.put(COUNTER_KEY, session.id)
    return ctx.response
      .redirect()
      .status(303)
      .toPath(
        paper
          ? `/demarches/${paper.teleserviceId}?formulaire=${paper.code}`
          : ['/demarches', input.demarche].filter(Boolean).join('/')
      )
  }

  /** Leaving: the back office again, where he was. */
  async destroy({ agent, response, session }: HttpContext) {
    const id: unknown = session.pull(COUNTER_KEY)
    const ended =
      typeof id === 'string'
        ? await new EndCounterSession().handle({ id, agentId: agent.id, by: 'left' })
        : null
    session.flash(
      'success',
      ended
        ? `Vous avez quitté le guichet de ${ended.individualName}.`
        : 'Vous n’êtes plus au guichet.'
    )
    return response
      .redirect()
      .status(303)
      .toPath(ended?.returnPath ?? paths.counter)
  }
}

function assertMayServe({ rights }: HttpContext) {
  if (!rights.canAnywhere('write')) throw new E_NO_COUNTER_RIGHT()
}

function refuse({ response, session }: HttpContext, message: string, back?: string) {
  session.flash('error', message)
  return response.redirect().status(303).toPath(returnPathOf(back))
}

/** A page of the back office, and nothing else. */
function returnPathOf(path = ''): string {
  const isOurs = /^\/backoffice\/[\w/?=&#.%-]*$/.test(path) && !path.includes('..')
  return isOurs ? path : paths.counter
}
