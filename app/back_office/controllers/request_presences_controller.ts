import type { HttpContext } from '@adonisjs/core/http'
import { attempt } from '#shared/pages/attempt'
import { checkInput } from '#shared/pages/check_input'
import { actingAgent } from '#back_office/acting_agent'
import { findRequest } from '#back_office/find_request'
import { readDesk } from '#back_office/open_desk'
import { presenceValidator } from '#back_office/validators/request_validators'
import { liveNotices } from '#back_office/view_models/live_notices'
import { lockSeconds } from '#back_office/view_models/treatment_zone'
import { AttendRequest } from '#requests/actions/attend_request'
import { KeepLock } from '#requests/actions/keep_lock'
import { LeaveRequest } from '#requests/actions/leave_request'
import { E_REQUEST_LOCKED } from '#requests/errors'

/** An agent before the page of a request: what he is told without asking; his activity keeps the lock. */
export default class RequestPresencesController {
  async store(ctx: HttpContext) {
    const request = await findRequest(ctx)
    const [, seen] = await checkInput(presenceValidator, ctx.request.body())
    const actor = actingAgent(ctx)
    await new AttendRequest().handle({ requestId: request.id, actor })

    const opening = seen?.active && seen.opening
    if (opening && ctx.rights.can(request.teleserviceId, 'write')) {
      await attempt([E_REQUEST_LOCKED], () =>
        new KeepLock().handle({ requestId: request.id, actor, opening })
      )
    }
    const desk = await readDesk(ctx, request)
    const live = await liveNotices(ctx, desk, seen ?? {})
    return {
      presence: await ctx.view.render('pages/office/request/live_presence', { live }),
      changes: await ctx.view.render('pages/office/request/live_changes', { live }),
      lockSeconds: lockSeconds(desk),
    }
  }

  async destroy(ctx: HttpContext) {
    const request = await findRequest(ctx)
    const [, seen] = await checkInput(presenceValidator, ctx.request.body())
    await new LeaveRequest().handle({
      requestId: request.id,
      actor: actingAgent(ctx),
      opening: seen?.opening ?? null,
    })
    return {}
  }
}
