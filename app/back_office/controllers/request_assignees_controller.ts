import type { HttpContext } from '@adonisjs/core/http'
import { checkInput } from '#shared/pages/check_input'
import { today } from '#shared/clock'
import AgentAccount from '#accounts/models/agent_account'
import { absencesOn } from '#accounts/queries/absences_on'
import { actingAgent } from '#back_office/acting_agent'
import { actOnRequest } from '#back_office/act_on_request'
import { findRequestToChange } from '#back_office/find_request'
import { paths } from '#back_office/paths'
import { refuseInput } from '#back_office/refuse_input'
import { assigneeValidator } from '#back_office/validators/assignment_validators'
import { AssignRequest } from '#requests/actions/assign_request'

/** « Chargé du dossier »: taking a request, giving it to a colleague, giving it back. */
export default class RequestAssigneesController {
  async store(ctx: HttpContext) {
    const request = await findRequestToChange(ctx)
    const [invalid, input] = await checkInput(assigneeValidator, ctx.request.body())
    if (invalid) return refuseInput(ctx, request, { errors: invalid })

    const assignee = await AgentAccount.query().where('id', input.assignee).firstOrFail()
    const isMe = assignee.id === ctx.agent.id
    if (!isMe && !input.anyway && (await absencesOn(today())).has(assignee.id)) {
      return refuseInput(ctx, request, { absentId: assignee.id })
    }
    return actOnRequest(ctx, {
      run: () =>
        new AssignRequest().handle({
          requestId: request.id,
          assignee,
          from: input.from ?? null,
          actor: actingAgent(ctx),
        }),
      done: isMe
        ? 'Vous êtes chargé du dossier.'
        : `La demande est confiée à ${assignee.fullName}, qui en est averti par courriel.`,
      to: paths.request(request),
    })
  }

  async destroy(ctx: HttpContext) {
    const request = await findRequestToChange(ctx)
    const from: unknown = ctx.request.input('from')
    return actOnRequest(ctx, {
      run: () =>
        new AssignRequest().handle({
          requestId: request.id,
          assignee: null,
          from: typeof from === 'string' && from ? from : null,
          actor: actingAgent(ctx),
        }),
      done: 'La demande n’a plus de chargé du dossier.',
      to: paths.request(request),
    })
  }
}
