import { now } from '#shared/clock'
import { frenchLongDay } from '#shared/french_formats'
import { describeFiling } from '#kernel/forms/describe_filing'
import type { RequestActor } from '#requests/actor'
import { isAllowed, isDecided, isEditable } from '#requests/lifecycle'
import RequestLock from '#requests/models/request_lock'
import type ServiceRequest from '#requests/models/service_request'
import { citizenRequirements } from '#requests/queries/citizen_requirements'
import { loadForm } from '#requests/queries/load_form'
import { openToCitizen } from '#requests/queries/open_to_citizen'
import { paths } from '#front_office/paths'
import { askedPanel } from '#front_office/view_models/asked_panel'
import { documentView } from '#front_office/view_models/document_groups'
import { paymentZone } from '#front_office/view_models/payment_zone'
import { requestHistory } from '#front_office/view_models/request_history'
import { requestNotes } from '#front_office/view_models/request_notes'
import { serviceLabel } from '#front_office/view_models/service_label'
import { frenchInstant } from '#shared/french_instants'

/** The follow-up of a request: where it stands, what was said, what may still be changed. */
export async function requestPage(request: ServiceRequest, actor: RequestActor) {
  const lock = await RequestLock.query().where('request_id', request.id).first()
  // An agent at the counter who holds the request himself is not in his own way.
  const isLocked = (lock?.isHeldAt(now()) ?? false) && lock?.agentId !== actor.id
  const canEdit = isEditable(request.state, 'citizen') && !isLocked
  const form = await loadForm(request)
  const opening = await openToCitizen(request)
  const requirements = await citizenRequirements(request)
  return {
    path: paths.request(request),
    title: await serviceLabel(request),
    number: request.number,
    subject: request.subjectName,
    season: request.season?.label ?? null,
    state: request.state,
    version: request.version,
    reason: reasonOf(request),
    sentAt: request.submittedAt && frenchInstant(request.submittedAt),
    dueOn: request.dueOn && !isDecided(request.state) ? frenchLongDay(request.dueOn) : null,
    isBeingHandled: isLocked && isEditable(request.state, 'citizen'),
    canEdit,
    asked: await askedPanel(request),
    canEditDocuments: canEdit && requirements.some(({ isOpen }) => isOpen),
    canCorrect: canEdit && isAllowed('rectify', request.state, 'citizen'),
    canCancel: !isLocked && isAllowed('cancel', request.state, 'citizen'),
    documentsPath: paths.requestDocuments(request),
    sections: describeFiling(form, request.data, { audience: 'citizen' }).map(
      ({ id, title, rows }) => ({
        title,
        rows,
        editPath:
          canEdit && rows.some(({ name, editable }) => editable && opening.fields.has(name))
            ? paths.requestStep(request, id)
            : null,
      })
    ),
    requirements: requirements.map(({ label, required, documents }) => ({
      label,
      required,
      documents: documents.map(documentView),
    })),
    history: await requestHistory(request),
    notes: await requestNotes(request),
    payment: await paymentZone(request),
  }
}

/** The reason is the last decision's: it is shown while that decision stands. */
function reasonOf({ state, decisionReason }: ServiceRequest): string | null {
  return state === 'incomplete' || state === 'rejected' ? decisionReason : null
}
