import { now } from '#shared/clock'
import { describeFiling } from '#kernel/forms/describe_filing'
import { isAllowed, isDecided, isEditable } from '#requests/lifecycle'
import RequestLock from '#requests/models/request_lock'
import ServiceRequest from '#requests/models/service_request'
import { clockRuns } from '#requests/processing_clock'
import { citizenRequirements } from '#requests/queries/citizen_requirements'
import { loadForm } from '#requests/queries/load_form'
import { spokenForm } from '#requests/queries/spoken_form'
import { openToCitizen } from '#requests/queries/open_to_citizen'
import { mayChange } from '#front_office/may_change'
import { paths } from '#front_office/paths'
import { askedPanel } from '#front_office/view_models/asked_panel'
import { conversation } from '#front_office/view_models/conversation'
import { documentView } from '#front_office/view_models/document_view'
import { noteFileAdvice } from '#front_office/view_models/draft_documents_page'
import { followUpSteps } from '#front_office/view_models/follow_up_steps'
import { paymentZone } from '#front_office/view_models/payment_zone'
import { isRenewable } from '#front_office/view_models/renewals'
import { requestHistory } from '#front_office/view_models/request_history'
import { silenceSentence } from '#catalogue/silence_sentence'
import { serviceLabel } from '#front_office/view_models/service_label'
import { whereItStands } from '#front_office/view_models/where_it_stands'
import type { Visitor } from '#front_office/visitor'
import { teleserviceOf } from '#requests/queries/teleservice_of'
import { spokenInstant } from '#shared/spoken_formats'

/**
 * The follow-up of a request: what is asked, where it stands, what was said, what may still be changed. Who
 * only knows its code reads neither names nor answers.
 */
export async function requestPage(
  request: ServiceRequest,
  visitor: Pick<Visitor, 'actor' | 'followsOnly'>
) {
  const { actor } = visitor
  const isMinimal = visitor.followsOnly(request)
  const lock = await RequestLock.query().where('request_id', request.id).first()
  // An agent at the counter who holds the request himself is not in his own way.
  const isLocked = (lock?.isHeldAt(now()) ?? false) && lock?.agentId !== actor.id
  const canEdit = mayChange(request, visitor) && !isLocked
  const form = await spokenForm(await loadForm(request))
  const opening = await openToCitizen(request)
  const requirements = await citizenRequirements(request)
  return {
    path: paths.request(request),
    title: await serviceLabel(request),
    number: request.number,
    isMinimal,
    subject: isMinimal ? null : request.subjectName,
    season: request.season?.label ?? null,
    state: request.state,
    version: request.version,
    reason: reasonOf(request),
    sentAt: request.submittedAt && spokenInstant(request.submittedAt),
    standing: whereItStands(request),
    steps: await followUpSteps(request),
    silence: clockRuns(request.state) ? await silenceOf(request) : '',
    isBeingHandled: isLocked && isEditable(request.state, 'citizen'),
    canEdit,
    asked: await askedPanel(request),
    canEditDocuments: canEdit && requirements.some(({ isOpen }) => isOpen),
    canCorrect: canEdit && isAllowed('rectify', request.state, 'citizen'),
    canCancel: !isLocked && isAllowed('cancel', request.state, 'citizen'),
    documentsPath: paths.requestDocuments(request),
    sections: describeFiling(form, request.data, { audience: 'citizen' })
      .map(({ id, title, rows }) => ({
        title,
        rows: isMinimal ? [] : rows,
        editPath:
          canEdit && rows.some(({ name, editable }) => editable && opening.fields.has(name))
            ? paths.requestStep(request, id)
            : null,
      }))
      .filter(({ editPath }) => editPath !== null || !isMinimal),
    requirements: requirements
      .filter(({ isOpen }) => (isOpen && canEdit) || !isMinimal)
      .map(({ label, required, documents }) => ({
        label,
        required,
        documents: documents.map((document) => documentView(document)),
      })),
    history: isMinimal ? [] : await requestHistory(request),
    conversation: await conversation(request, { isMinimal }),
    payment: await paymentZone(request, { atCounter: Boolean(actor.onBehalfOf) }),
    noteFiles: noteFileAdvice(),
    renewal: actor.id !== null && !isMinimal ? await renewalPath(request) : null,
    groupedWith: await groupedWith(request),
    canWrite: request.state !== 'archived',
  }
}

/** The reason is the last decision's: it is shown while that decision stands. */
function reasonOf({ state, decisionReason }: ServiceRequest): string | null {
  return state === 'incomplete' || state === 'rejected' ? decisionReason : null
}

/** What the town hall's silence means, while it is waited for. */
async function silenceOf(request: ServiceRequest): Promise<string> {
  const teleservice = await teleserviceOf(request)
  return teleservice ? silenceSentence(teleservice.law) : ''
}

/** The request that goes on in the place of this one. */
async function groupedWith({ groupedIntoId }: ServiceRequest) {
  const kept = groupedIntoId ? await ServiceRequest.find(groupedIntoId) : null
  return kept && { number: kept.number, href: paths.request(kept) }
}

async function renewalPath(request: ServiceRequest): Promise<string | null> {
  const teleservice = isDecided(request.state) ? await teleserviceOf(request) : null
  return teleservice && isRenewable(teleservice) ? paths.renewal(request) : null
}
