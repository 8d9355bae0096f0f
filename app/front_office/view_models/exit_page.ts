import { spokenLongDay } from '#shared/spoken_formats'
import type { Citizen } from '#households/queries/signed_in_citizen'
import type ServiceRequest from '#requests/models/service_request'
import { batchOf } from '#requests/queries/batch_of'
import { opensAccount } from '#requests/queries/opens_account'
import { requirementsOf } from '#requests/queries/requirements_of'
import { teleserviceOf } from '#requests/queries/teleservice_of'
import { paths } from '#front_office/paths'
import { spokenDocument } from '#catalogue/spoken_service'
import { serviceLabel } from '#front_office/view_models/service_label'
import { silenceSentence } from '#catalogue/silence_sentence'

/** What a citizen reads once his request has left. */
export async function exitPage(request: ServiceRequest, citizen: Citizen | null) {
  const teleservice = await teleserviceOf(request)
  const requirements = await requirementsOf(request)
  return {
    title: await serviceLabel(request),
    number: request.number,
    login: (await opensAccount(request)) ? (citizen?.account?.login ?? null) : null,
    draftId: request.id,
    subject: request.subjectName,
    email: request.requesterEmail,
    followPath: paths.request(request),
    pdfPath: `${paths.request(request)}/recapitulatif.pdf`,
    others: await sentWith(request),
    documentsPath: paths.requestDocuments(request),
    dueOn: request.dueOn && spokenLongDay(request.dueOn),
    silence: teleservice ? silenceSentence(teleservice.law) : '',
    missing: requirements
      .filter(({ required, documents }) => required && documents.length === 0)
      .map(({ typeKey, label }) => spokenDocument(teleservice, typeKey, label)),
  }
}

/** Those that were begun together with it: sent, or still waiting. */
async function sentWith(request: ServiceRequest) {
  const others = (await batchOf(request)).filter(({ id }) => id !== request.id)
  return others.map((one) => ({
    person: one.subjectName ?? '',
    number: one.number,
    href: one.state === 'draft' ? paths.draft(one) : paths.request(one),
  }))
}
