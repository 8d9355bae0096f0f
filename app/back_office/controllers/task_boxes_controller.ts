import type { HttpContext } from '@adonisjs/core/http'
import { checkInput, readFilters } from '#shared/pages/check_input'
import { taskBoxesValidator, taskFilterValidator } from '#back_office/validators/search_validators'
import { taskBoard } from '#back_office/view_models/task_board'
import { taskBoardAddress } from '#back_office/work_list'
import { TASK_BOXES } from '#requests/queries/task_boxes'

/** « Choisir mes boîtes »: what an agent wants to see of the task board. */
export default class TaskBoxesController {
  async update(ctx: HttpContext) {
    const filter = await readFilters(taskFilterValidator, ctx.request.body())
    const [errors, input] = await checkInput(taskBoxesValidator, ctx.request.body())
    if (errors) {
      ctx.response.status(422)
      const narrowed = { categoryId: filter.categorie, teleserviceId: filter.teleservice }
      return ctx.view.render('pages/office/home', {
        board: await taskBoard(ctx, narrowed, errors),
      })
    }

    ctx.agent.hiddenTaskBoxes = TASK_BOXES.filter((key) => !input.boites.includes(key))
    await ctx.agent.save()
    ctx.session.flash('success', 'Vos boîtes sont enregistrées.')
    return ctx.response.redirect().status(303).toPath(taskBoardAddress(filter))
  }
}
