import type { HttpContext } from '@adonisjs/core/http'
import { attempt } from '#shared/pages/attempt'
import { checkInput } from '#shared/pages/check_input'
import { PageErrors } from '#shared/pages/page_errors'
import { actingAgent } from '#back_office/acting_agent'
import { findOperation } from '#back_office/find_operation'
import { paths } from '#back_office/paths'
import { bulkSelectionValidator } from '#back_office/validators/bulk_validators'
import { searchValidator } from '#back_office/validators/search_validators'
import { bulkList } from '#back_office/view_models/bulk_list'
import { bulkPage } from '#back_office/view_models/bulk_page'
import {
  criteriaOf,
  searchAddress,
  type SearchInput,
} from '#back_office/view_models/search_address'
import { searchPage } from '#back_office/view_models/search_page'
import { PrepareBulkOperation } from '#requests/actions/prepare_bulk_operation'
import { E_NOTHING_SELECTED } from '#requests/bulk_errors'

/** « Opérations groupées »: prepared from a search, previewed, then followed to their result. */
export default class BulkOperationsController {
  async index(ctx: HttpContext) {
    return ctx.view.render('pages/office/bulk/index', { page: await bulkList(ctx) })
  }

  async store(ctx: HttpContext) {
    const [nonsense, read] = await readSearch(ctx)
    const search = read ?? {}
    const [errors, input] = await checkInput(bulkSelectionValidator, ctx.request.body())
    if (errors) return refuse(ctx, search, errors)

    const { page, ...criteria } = search
    const isWholeSearch = input.portee === 'recherche'
    if (isWholeSearch && nonsense) return refuse(ctx, search, PageErrors.on('demandes', LOST))
    const [refusal, operation] = await attempt([E_NOTHING_SELECTED], () =>
      new PrepareBulkOperation().handle({
        selection: isWholeSearch
          ? { criteria: criteriaOf(criteria) }
          : { numbers: input.demandes ?? [] },
        transition: input.acte,
        actor: { ...actingAgent(ctx), id: ctx.agent.id },
        rights: ctx.rights,
        search: searchAddress(search),
      })
    )
    if (refusal) return refuse(ctx, search, PageErrors.on('demandes', refusal.message))
    return ctx.response.redirect().status(303).toPath(paths.bulkOperation(operation))
  }

  async show(ctx: HttpContext) {
    const isAsking = ctx.request.input('modifier') !== undefined
    const page = await bulkPage(ctx, await findOperation(ctx), { isAsking })
    return ctx.view.render('pages/office/bulk/show', { page })
  }
}

const LOST = 'Cette recherche n’est plus valable\u00a0: recommencez-la.'

/** The search that the form was part of, as its hidden address says it. */
function readSearch(ctx: HttpContext) {
  const [, query = ''] = String(ctx.request.input('recherche', '')).split('?')
  const typed = Object.fromEntries(new URLSearchParams(query))
  return checkInput(searchValidator, typed)
}

/** The list again, with what was ticked and chosen. */
async function refuse(ctx: HttpContext, search: SearchInput, errors: PageErrors) {
  ctx.response.status(422)
  const bulk = { errors, typed: ctx.request.body() }
  return ctx.view.render('pages/office/requests', {
    page: await searchPage(ctx, { input: search, errors: null, bulk }),
  })
}
