import { DateTime } from 'luxon'
import { freezeClock, now } from '#shared/clock'
import AgentAccount from '#accounts/models/agent_account'
import { AddPage } from '#documents/actions/add_page'
import { ContactCitizen } from '#letters/actions/contact_citizen'
import LetterTemplate from '#letters/models/letter_template'
import { AddNote } from '#requests/actions/add_note'
import { AssignRequest } from '#requests/actions/assign_request'
import { AttachDocument } from '#requests/actions/attach_document'
import { EditRequestData } from '#requests/actions/edit_request_data'
import { PerformTransition } from '#requests/actions/perform_transition'
import { SetDataState } from '#requests/actions/set_data_state'
import { StartDraft } from '#requests/actions/start_draft'
import { SubmitRequest } from '#requests/actions/submit_request'
import type { RequestActor } from '#requests/actor'
import ServiceRequest from '#requests/models/service_request'
import { demoRequests, type DemoRequest, type DemoStep } from '#database/demo/requests'
import { sampleDocument } from '#database/demo/sample_document'
import type { SeededFamily } from '#database/demo/seed_household'

/** Files the demo requests through the same actions as people do, spread over the last weeks. */
export async function seedRequests(families: SeededFamily[]): Promise<void> {
  const agent = await AgentAccount.findByOrFail('login', 'agent.demo')
  const agentActor: RequestActor = { kind: 'agent', id: agent.id, name: agent.fullName }
  const start = now()
  for (const demo of demoRequests) {
    freezeClock(start.minus({ days: demo.daysAgo }).toISO())
    const request = await file(demo, families[demo.family])
    if (request) await process(request, demo, agentActor, start)
  }
  freezeClock(null)
}

async function file(demo: DemoRequest, family: SeededFamily): Promise<ServiceRequest | null> {
  const { household, head, children } = family
  const actor: RequestActor = { kind: 'citizen', id: head.id, name: head.fullName }
  const draft = await new StartDraft().handle({
    teleserviceId: demo.teleserviceId,
    household,
    requester: head,
    subjectId: demo.child === undefined ? null : children[demo.child].id,
    actor,
  })
  await draft.merge({ data: { ...draft.data, ...demo.data } }).save()
  await attachDocuments(draft, demo, actor)
  if (demo.draftOnly) return null

  const { request } = await new SubmitRequest().handle({
    draftId: draft.id,
    actor,
    contactChannel: 'email',
    ...(demo.note ? { note: demo.note } : {}),
  })
  return request
}

async function attachDocuments(
  draft: ServiceRequest,
  { documents = {} }: DemoRequest,
  actor: RequestActor
): Promise<void> {
  for (const [typeKey, { title, lines }] of Object.entries(documents)) {
    const document = await new AddPage().handle({
      document: { householdId: draft.householdId, typeKey, origin: 'citizen' },
      upload: {
        content: await sampleDocument(title, lines),
        name: `${title}.png`,
        type: 'image/png',
      },
      by: 'citizen',
    })
    await new AttachDocument().handle({ requestId: draft.id, documentId: document.id, actor })
  }
}

async function process(
  request: ServiceRequest,
  demo: DemoRequest,
  actor: RequestActor,
  start: DateTime
): Promise<void> {
  for (const [index, step] of (demo.steps ?? []).entries()) {
    const at = start.minus({ days: demo.daysAgo }).plus({ days: index + 1 })
    freezeClock(DateTime.min(at, start).toISO())
    const { version } = await ServiceRequest.findOrFail(request.id)
    await take(request.id, version, step, actor)
  }
}

async function take(
  requestId: string,
  version: number,
  step: DemoStep,
  actor: RequestActor
): Promise<void> {
  if ('note' in step) {
    await new AddNote().handle({ requestId, visibility: step.visibility, text: step.note, actor })
  } else if ('contact' in step) {
    await contact(requestId, step, actor)
  } else if ('inCharge' in step) {
    const assignee = await AgentAccount.findOrFail(actor.id)
    await new AssignRequest().handle({ requestId, assignee, from: null, actor })
  } else if ('data' in step) {
    await new EditRequestData().handle({ requestId, data: step.data, version, actor })
  } else if ('dataState' in step) {
    await new SetDataState().handle({ requestId, dataState: step.dataState, version, actor })
  } else {
    await new PerformTransition().handle({
      requestId,
      transition: step.transition,
      version,
      actor,
      ...(step.reason ? { reason: step.reason } : {}),
      ...(step.waiver ? { waiver: step.waiver } : {}),
      ...(step.asked ? { asked: { items: step.asked } } : {}),
    })
  }
}

async function contact(
  requestId: string,
  { contact: channel, letter, words }: Extract<DemoStep, { contact: string }>,
  actor: RequestActor
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
