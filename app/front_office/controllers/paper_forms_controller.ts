import type { HttpContext } from '@adonisjs/core/http'
import app from '@adonisjs/core/services/app'
import { TeleserviceRegistry } from '#kernel/registry/teleservice_registry'
import { serviceOffer } from '#catalogue/queries/offered_services'
import { E_SERVICE_NOT_OFFERED } from '#front_office/errors'
import { paths } from '#front_office/paths'
import { keptPaperForm, paperFormMark } from '#letters/printing/kept_paper_form'
import { paperFormDocument } from '#letters/queries/paper_form_document'
import { authorityUrl } from '#notifications/authority_url'

/** The form of a service on paper, for everybody: a browser asks again whether it changed, and is told so shortly. */
export default class PaperFormsController {
  async show({ params, request, response }: HttpContext) {
    const registry = await app.container.make(TeleserviceRegistry)
    const teleservice = registry.get(params.id)
    if (!teleservice || !(await serviceOffer(teleservice.id))) throw new E_SERVICE_NOT_OFFERED()

    const document = await paperFormDocument(teleservice, (code) =>
      authorityUrl(paths.paperCode(code))
    )
    const mark = `"${paperFormMark(document)}"`
    response.header('Cache-Control', 'public, no-cache').header('ETag', mark)
    if (request.header('if-none-match') === mark) return response.status(304).send(null)

    const pdf = await keptPaperForm(document)
    return response
      .header('Content-Type', 'application/pdf')
      .header('Content-Disposition', `inline; filename="formulaire-${teleservice.id}.pdf"`)
      .send(pdf)
  }
}
