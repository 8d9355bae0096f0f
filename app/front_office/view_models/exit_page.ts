import { frenchLongDay } from '#shared/french_formats'
import type ServiceRequest from '#requests/models/service_request'
import { requirementsOf } from '#requests/queries/requirements_of'
import { teleserviceOf } from '#requests/queries/teleservice_of'
import { paths } from '#front_office/paths'
import { silenceSentence } from '#front_office/view_models/silence_sentence'

/** What a citizen reads once his request has left. */
export async function exitPage(request: ServiceRequest) {
  const teleservice = await teleserviceOf(request)
  const requirements = await requirementsOf(request)
  return {
    title: teleservice?.label ?? request.teleserviceId,
    number: request.number,
    email: request.requesterEmail,
    followPath: paths.request(request),
    pdfPath: `${paths.request(request)}/recapitulatif.pdf`,
    documentsPath: paths.requestDocuments(request),
    dueOn: request.dueOn && frenchLongDay(request.dueOn),
    silence: teleservice ? silenceSentence(teleservice.law) : '',
    missing: requirements
      .filter(({ required, documents }) => required && documents.length === 0)
      .map(({ label }) => label),
  }
}
