import type { HttpContext } from '@adonisjs/core/http'
import { readFilters } from '#shared/pages/check_input'
import { taskFilterValidator } from '#back_office/validators/search_validators'
import { taskBoard } from '#back_office/view_models/task_board'

/** « Tâches »: the boxes of the manual. */
export default class HomeController {
  async index(ctx: HttpContext) {
    const input = await readFilters(taskFilterValidator, ctx.request.qs())
    const filter = { categoryId: input.categorie, teleserviceId: input.teleservice }
    return ctx.view.render('pages/office/home', { board: await taskBoard(ctx, filter) })
  }
}
