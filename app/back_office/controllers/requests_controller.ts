import type { HttpContext } from '@adonisjs/core/http'
import { checkInput } from '#shared/pages/check_input'
import { PageErrors } from '#shared/pages/page_errors'
import { findRequest } from '#back_office/find_request'
import { openDesk } from '#back_office/open_desk'
import { paths } from '#back_office/paths'
import { showRequest } from '#back_office/show_request'
import { requestPageValidator } from '#back_office/validators/request_validators'
import { searchValidator } from '#back_office/validators/search_validators'
import { counterPaper } from '#back_office/view_models/counter_paper'
import { searchPage } from '#back_office/view_models/search_page'
import { enterList } from '#back_office/work_list'

/** Requests: found, then opened, which locks them for whoever may change them. */
export default class RequestsController {
  async index(ctx: HttpContext) {
    const [invalid, input] = await checkInput(searchValidator, ctx.request.qs())
    const paper = await counterPaper(typedNumber(ctx), ctx.rights)
    if (paper.form) {
      return ctx.response.redirect().status(303).toPath(paths.counterWithPaper(paper.form))
    }
    const errors =
      invalid?.of('numero') && paper.refusal ? PageErrors.on('numero', paper.refusal) : invalid
    if (errors) ctx.response.status(422)
    return ctx.view.render('pages/office/requests', {
      page: await searchPage(ctx, { input: input ?? {}, errors }),
    })
  }

  async show(ctx: HttpContext) {
    const [, input] = await checkInput(requestPageValidator, ctx.request.qs())
    const request = await findRequest(ctx)
    if (input?.liste) await enterList(ctx, request, input.liste)
    const desk = await openDesk(ctx, request)
    return showRequest(ctx, desk, { step: input?.etape, view: input?.vue })
  }
}

/** Where a number is looked for, the code of a form on paper is scanned too; digits alone are a number. */
function typedNumber({ request }: HttpContext): string {
  const typed = String(request.qs().numero ?? '').trim()
  return /^\d*$/.test(typed) ? '' : typed.slice(0, 200)
}
