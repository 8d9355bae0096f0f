import { DateTime } from 'luxon'
import { freezeClock } from '#shared/clock'
import type AgentAccount from '#accounts/models/agent_account'
import { ContactCitizen } from '#letters/actions/contact_citizen'
import LetterTemplate from '#letters/models/letter_template'
import { AddNote } from '#requests/actions/add_note'
import { AssignRequest } from '#requests/actions/assign_request'
import { ChangeDocumentState } from '#requests/actions/change_document_state'
import { EditRequestData } from '#requests/actions/edit_request_data'
import { PerformTransition } from '#requests/actions/perform_transition'
import { SetDataState } from '#requests/actions/set_data_state'
import type { RequestActor } from '#requests/actor'
import RequestDocument from '#requests/models/request_document'
import ServiceRequest from '#requests/models/service_request'
import { payRequest } from '#database/demo/pay_request'
import type { DemoRequest, DemoStep } from '#database/demo/requests'

interface Setting {
  agents: Map<string, AgentAccount>
  filedAt: DateTime
  start: DateTime
}

/** What one step needs to know. */
interface Turn {
  requestId: string
  /** As the step finds it. */
  request: ServiceRequest
  actor: RequestActor
  agents: Map<string, AgentAccount>
}

/** Leads a request that was filed to where it is now: one step a day, at most, until the day of the seeding. */
export async function leadRequest(
  { id, requesterId, requesterName }: ServiceRequest,
  { steps = [], agent = 'agent.demo' }: DemoRequest,
  { agents, filedAt, start }: Setting
): Promise<void> {
  const { id: agentId, fullName } = agents.get(agent) as AgentAccount
  const byAgent: RequestActor = { kind: 'agent', id: agentId, name: fullName }
  const byCitizen: RequestActor = { kind: 'citizen', id: requesterId, name: requesterName }
  const pace = Math.min(24, start.diff(filedAt, 'hours').hours / (steps.length + 1))
  let at = filedAt
  for (const [index, step] of steps.entries()) {
    const instant = filedAt.plus({ hours: pace * (index + 1) })
    at = DateTime.max(at, 'citizen' in step ? instant : atTheOffice(instant))
    freezeClock(DateTime.min(at, start).toISO())
    const request = await ServiceRequest.findOrFail(id)
    const actor = 'citizen' in step ? byCitizen : byAgent
    await take({ requestId: id, request, actor, agents }, step)
  }
}

/** The town hall is closed in the evening and at the end of the week. */
function atTheOffice(instant: DateTime): DateTime {
  const days = Math.max(0, 8 - instant.weekday)
  const day = instant.weekday > 5 ? instant.plus({ days }) : instant
  return day.set({ hour: 7 + (day.hour % 9) })
}

async function take(turn: Turn, step: DemoStep): Promise<void> {
  const { requestId, request, actor, agents } = turn
  const { version } = request
  if ('note' in step) {
    await new AddNote().handle({ requestId, visibility: step.visibility, text: step.note, actor })
  } else if ('contact' in step) {
    await contact(turn, step)
  } else if ('inCharge' in step) {
    const assignee = [...agents.values()].find(({ id, login }) =>
      step.inCharge === true ? id === actor.id : login === step.inCharge
    ) as AgentAccount
    await new AssignRequest().handle({ requestId, assignee, from: null, actor })
  } else if ('paid' in step) {
    await payRequest(request, step.paid, actor)
  } else if ('documents' in step) {
    await validateDocuments(turn)
  } else if ('data' in step) {
    await new EditRequestData().handle({ requestId, data: step.data, version, actor })
  } else if ('dataState' in step) {
    await new SetDataState().handle({ requestId, dataState: step.dataState, version, actor })
  } else {
    const { transition, reason, waiver, asked, answer } = step
    await new PerformTransition().handle({
      requestId,
      transition,
      version,
      actor,
      ...(reason ? { reason } : {}),
      ...(waiver ? { waiver } : {}),
      ...(answer ? { answer } : {}),
      ...(asked ? { asked: { items: asked } } : {}),
    })
  }
}

/** Those that an earlier request of the household had validated are. */
async function validateDocuments({ requestId, actor }: Turn): Promise<void> {
  const attachments = await RequestDocument.query()
    .where('request_id', requestId)
    .preload('document')
  for (const { document } of attachments) {
    if (document.state === 'validated') continue
    await new ChangeDocumentState().handle({
      requestId,
      documentId: document.id,
      state: 'validated',
      version: document.version,
      actor,
    })
  }
}

async function contact(
  { requestId, actor }: Turn,
  { contact: channel, letter, words }: Extract<DemoStep, { contact: string }>
): Promise<void> {
  const template = letter ? await LetterTemplate.findByOrFail('short_label', letter) : null
  await new ContactCitizen().handle({
    requestId,
    actor,
    channel,
    templateId: template?.id ?? null,
    subject: '',
    observation: words,
  })
}
