import type { HttpContext } from '@adonisjs/core/http'
import { attempt } from '#shared/pages/attempt'
import { checkInput } from '#shared/pages/check_input'
import { PageErrors } from '#shared/pages/page_errors'
import { carriedSearch } from '#back_office/carried_search'
import { paths } from '#back_office/paths'
import { savedViewValidator, viewNameValidator } from '#back_office/validators/search_validators'
import { savedViewsPage } from '#back_office/view_models/saved_views_page'
import {
  criteriaOf,
  searchAddress,
  type SearchInput,
} from '#back_office/view_models/search_address'
import { searchPage } from '#back_office/view_models/search_page'
import { RenameView } from '#requests/actions/rename_view'
import { SaveView } from '#requests/actions/save_view'
import { E_TOO_MANY_VIEWS, E_VIEW_NAME_TAKEN } from '#requests/errors'
import { findSavedView } from '#requests/queries/saved_views'

/** The searches that an agent keeps for himself. */
export default class SavedViewsController {
  async index(ctx: HttpContext) {
    return ctx.view.render('pages/office/saved_views', { page: await savedViewsPage(ctx) })
  }

  async store(ctx: HttpContext) {
    const search = await carriedSearch(ctx)
    const [errors, input] = await checkInput(savedViewValidator, ctx.request.body())
    if (errors) return searchAgain(ctx, search, errors)

    const { nom: name } = input
    const criteria = criteriaOf(search)
    const [refusal] = await attempt([E_VIEW_NAME_TAKEN, E_TOO_MANY_VIEWS], () =>
      new SaveView().handle({ agentId: ctx.agent.id, name, criteria })
    )
    if (refusal) return searchAgain(ctx, search, PageErrors.on('nom', refusal.message))

    ctx.session.flash('success', `La recherche «\u00a0${name}\u00a0» est enregistrée.`)
    return ctx.response.redirect().status(303).toPath(searchAddress(search))
  }

  async update(ctx: HttpContext) {
    const view = await findSavedView(ctx.agent.id, ctx.params.id)
    const [errors, input] = await checkInput(viewNameValidator, ctx.request.body())
    if (errors) return listAgain(ctx, view.id, errors.of('nom'))

    const [refusal] = await attempt([E_VIEW_NAME_TAKEN], () =>
      new RenameView().handle({ view, name: input.nom })
    )
    if (refusal) return listAgain(ctx, view.id, refusal.message)

    ctx.session.flash('success', `La recherche se nomme maintenant «\u00a0${view.name}\u00a0».`)
    return ctx.response.redirect().status(303).toPath(paths.savedViews)
  }

  async destroy(ctx: HttpContext) {
    const view = await findSavedView(ctx.agent.id, ctx.params.id)
    await view.delete()
    ctx.session.flash('success', `La recherche «\u00a0${view.name}\u00a0» est supprimée.`)
    return ctx.response.redirect().status(303).toPath(paths.savedViews)
  }
}

/** The search again, with the name that was refused and why. */
async function searchAgain(ctx: HttpContext, search: SearchInput, errors: PageErrors) {
  ctx.response.status(422)
  return ctx.view.render('pages/office/requests', {
    page: await searchPage(ctx, { input: search, errors: null, naming: errors }),
  })
}

async function listAgain(ctx: HttpContext, id: string, message: string) {
  ctx.response.status(422)
  return ctx.view.render('pages/office/saved_views', {
    page: await savedViewsPage(ctx, { id, message, typed: String(ctx.request.input('nom') ?? '') }),
  })
}
