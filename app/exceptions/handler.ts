import { errors as shieldErrors } from '@adonisjs/shield'
import app from '@adonisjs/core/services/app'
import { ExceptionHandler, type HttpContext } from '@adonisjs/core/http'
import type { StatusPageRange, StatusPageRenderer } from '@adonisjs/core/types/http'

const page =
  (name: string): StatusPageRenderer =>
  (error, ctx) =>
    ctx.view.render(`pages/errors/${name}`, { error, homeUrl: homeOf(ctx) })

/** Every refusal ends as a page in French that says what happened and what to do; never a blank 500. */
export default class HttpExceptionHandler extends ExceptionHandler {
  protected override debug = !app.inProduction && !app.inTest
  protected override renderStatusPages = !this.debug

  protected override statusPages: Record<StatusPageRange, StatusPageRenderer> = {
    '400': page('refused'),
    '403': page('forbidden'),
    '404': page('not_found'),
    '409': page('refused'),
    '410': page('refused'),
    '413': page('too_large'),
    '419': page('session_expired'),
    '422': page('refused'),
    '423': page('refused'),
    '429': page('too_many_requests'),
    '500..502': page('server_error'),
    '503': page('unavailable'),
    '504..599': page('server_error'),
  }

  override async handle(error: unknown, ctx: HttpContext) {
    if (error instanceof shieldErrors.E_BAD_CSRF_TOKEN) {
      return ctx.response.status(419).send(await page('session_expired')(error, ctx))
    }
    return super.handle(error, ctx)
  }
}

function homeOf(ctx: HttpContext): string {
  return ctx.request.url().startsWith('/backoffice') ? '/backoffice/home' : '/'
}
