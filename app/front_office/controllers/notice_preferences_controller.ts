import type { HttpContext } from '@adonisjs/core/http'
import { clearUnreachable } from '#households/actions/clear_unreachable'
import { SaveNoticePreferences } from '#notifications/actions/save_notice_preferences'
import { E_MOBILE_NEEDED } from '#notifications/errors'
import { NOTICE_EVENTS, type NoticeEvent } from '#notifications/notice_events'
import type { Ways } from '#notifications/queries/notice_preferences'
import { attempt } from '#shared/pages/attempt'
import { checkInput } from '#shared/pages/check_input'
import { noticePreferencesValidator } from '#front_office/validators/notice_validators'
import { noticePreferencesPage } from '#front_office/view_models/notice_preferences_page'
import { citizenOf } from '#front_office/visitor'

/** « Mes notifications »: how one wants to hear of each event. At the counter it is read only. */
export default class NoticePreferencesController {
  edit(ctx: HttpContext) {
    return showPage(ctx)
  }

  async update(ctx: HttpContext) {
    const { account, individual } = citizenOf(ctx)
    const [invalid, input] = await checkInput(noticePreferencesValidator, ctx.request.body())
    if (invalid) return refuse(ctx, 'Ce choix n’existe pas. Recommencez.')
    if (input.works) {
      if (account?.email) await clearUnreachable(account.email)
      return leave(ctx, 'C’est noté\u00a0: nous vous écrirons de nouveau à cette adresse.')
    }

    const choices = Object.fromEntries(
      NOTICE_EVENTS.map((event) => [
        event,
        { email: input.email?.includes(event) ?? false, sms: input.sms?.includes(event) ?? false },
      ])
    ) as Record<NoticeEvent, Ways>
    const [refusal] = await attempt([E_MOBILE_NEEDED], () =>
      new SaveNoticePreferences().handle({ individualId: individual.id, choices })
    )
    if (refusal) return refuse(ctx, refusal.message, choices)
    return leave(ctx, 'Vos choix sont enregistrés.')
  }
}

function leave(ctx: HttpContext, done: string) {
  ctx.session.flash('success', done)
  return ctx.response.redirect().status(303).toPath('/compte/notifications')
}

function refuse(ctx: HttpContext, refusal: string, choices?: Record<NoticeEvent, Ways>) {
  ctx.response.status(422)
  return showPage(ctx, { refusal, choices })
}

async function showPage(
  ctx: HttpContext,
  { refusal, choices }: { refusal?: string; choices?: Record<NoticeEvent, Ways> } = {}
) {
  const page = await noticePreferencesPage(citizenOf(ctx), choices)
  return ctx.view.render('pages/account/notifications', {
    ...page,
    refusal,
    isReadOnly: Boolean(ctx.counter),
  })
}
