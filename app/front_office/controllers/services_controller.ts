import type { HttpContext } from '@adonisjs/core/http'
import { E_SERVICE_NOT_OFFERED } from '#front_office/errors'
import { paths } from '#front_office/paths'
import { servicesPage } from '#front_office/view_models/services_page'
import { startPage } from '#front_office/view_models/start_page'
import { visitorOf } from '#front_office/visitor'
import { findPaperForm } from '#letters/queries/find_paper_form'

/** « Services en ligne » and the start page of each. */
export default class ServicesController {
  async index(ctx: HttpContext) {
    const query = textOf(ctx, 'q')
    const paper = await findPaperForm(query)
    if (paper) return ctx.response.redirect().status(303).toPath(paths.serviceFromPaper(paper))
    const page = await servicesPage(visitorOf(ctx), query)
    return ctx.view.render('pages/front/services', { page })
  }

  async show(ctx: HttpContext) {
    const page = await startPage(ctx.params.id, visitorOf(ctx))
    if (!page) throw new E_SERVICE_NOT_OFFERED()
    if (page.needsAccount) ctx.session.put('after_sign_in', ctx.request.url())
    const found = await findPaperForm(textOf(ctx, 'formulaire'))
    const paper = found?.teleserviceId === page.id ? found : null
    return ctx.view.render('pages/front/service', {
      page,
      paper,
      town: ctx.authority.configuration,
    })
  }
}

const LONGEST = 200

function textOf({ request }: HttpContext, name: 'q' | 'formulaire'): string {
  const typed: unknown = request.qs()[name]
  return typeof typed === 'string' ? typed.slice(0, LONGEST).trim() : ''
}
