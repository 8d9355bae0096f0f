import app from '@adonisjs/core/services/app'
import { ExceptionHandler, type HttpContext } from '@adonisjs/core/http'
import type { StatusPageRange, StatusPageRenderer } from '@adonisjs/core/types/http'

/** Every refusal ends as a page in French that says what happened and what to do; never a blank 500. */
export default class HttpExceptionHandler extends ExceptionHandler {
  protected override debug = !app.inProduction && !app.inTest
  protected override renderStatusPages = !this.debug

  protected override statusPages: Record<StatusPageRange, StatusPageRenderer> = {
    '403': (error, ctx) => ctx.view.render('pages/errors/forbidden', { error }),
    '404': (error, ctx) => ctx.view.render('pages/errors/not_found', { error }),
    '413': (error, ctx) => ctx.view.render('pages/errors/too_large', { error }),
    '429': (error, ctx) => ctx.view.render('pages/errors/too_many_requests', { error }),
    '500..599': (error, ctx) => ctx.view.render('pages/errors/server_error', { error }),
  }

  override async handle(error: unknown, ctx: HttpContext) {
    return super.handle(error, ctx)
  }

  override async report(error: unknown, ctx: HttpContext) {
    return super.report(error, ctx)
  }
}
