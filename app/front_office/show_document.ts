import type { HttpContext } from '@adonisjs/core/http'
import { E_DOCUMENT_LAST_PAGE, E_DOCUMENT_NOT_EDITABLE } from '#documents/errors'
import type Document from '#documents/models/document'
import { E_DOCUMENT_HELD, E_REQUEST_LOCKED } from '#requests/errors'
import { attempt } from '#shared/pages/attempt'
import { paths } from '#front_office/paths'
import { documentPage, type PageRefusals } from '#front_office/view_models/document_page'
import { visitorOf } from '#front_office/visitor'

/** The page of a document of the wallet, perhaps with what was refused. */
export async function showDocument(ctx: HttpContext, document: Document, refusals?: PageRefusals) {
  if (refusals) ctx.response.status(422)
  ctx.response.header('Cache-Control', 'no-store')
  const page = await documentPage(document, visitorOf(ctx).scope, refusals)
  return ctx.view.render('pages/front/document', { page })
}

/** Does something to a document, and comes back to its page with what became of it. */
export async function actOnDocument(
  ctx: HttpContext,
  document: Document,
  { run, done }: { run: () => Promise<unknown>; done: string }
) {
  const [refusal] = await attempt(
    [E_DOCUMENT_HELD, E_DOCUMENT_LAST_PAGE, E_DOCUMENT_NOT_EDITABLE, E_REQUEST_LOCKED],
    run
  )
  ctx.session.flash(refusal ? 'error' : 'success', refusal?.message ?? done)
  return ctx.response.redirect().status(303).toPath(paths.document(document))
}
