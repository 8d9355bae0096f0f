import db from '@adonisjs/lucid/services/db'
import { AddPage } from '#documents/actions/add_page'
import { AttachDocument } from '#requests/actions/attach_document'
import { StartDraft } from '#requests/actions/start_draft'
import { SubmitRequest } from '#requests/actions/submit_request'
import { documentActor, type RequestActor } from '#requests/actor'
import type { RequesterContact } from '#requests/models/service_request'
import type ServiceRequest from '#requests/models/service_request'
import { DEMO_PASSWORD } from '#database/demo/accounts'
import type { KeptDocuments } from '#database/demo/kept_documents'
import type { DemoRequest } from '#database/demo/requests'
import { sampleDocument } from '#database/demo/sample_document'
import type { SeededFamily } from '#database/demo/seed_household'

/** Files a request as its family would; gives null for a draft that stays one. */
export async function fileRequest(
  demo: DemoRequest,
  family: SeededFamily,
  kept: KeptDocuments
): Promise<ServiceRequest | null> {
  const { household, head } = family
  const actor: RequestActor = demo.withoutAccount
    ? { kind: 'citizen', id: null, name: head.fullName }
    : { kind: 'citizen', id: head.id, name: head.fullName }
  const draft = await new StartDraft().handle({
    teleserviceId: demo.teleserviceId,
    household: demo.withoutAccount ? null : household,
    requester: demo.withoutAccount ? null : head,
    subjectId: subjectOf(demo, family),
    actor,
  })
  await fillIn(draft, demo, kept)
  await attachDocuments(draft, demo, actor)
  if (demo.draftOnly) return null

  const { request } = await new SubmitRequest().handle({
    draftId: draft.id,
    actor,
    contactChannel: 'email',
    password: DEMO_PASSWORD,
    ...(demo.withoutAccount ? { requesterContact: contactOf(family) } : {}),
    ...(demo.note ? { note: demo.note } : {}),
  })
  return request
}

function subjectOf(
  { child, adult }: DemoRequest,
  { children, adults }: SeededFamily
): string | null {
  if (child !== undefined) return children[child].id
  return adult === undefined ? null : adults[adult].id
}

async function fillIn(
  draft: ServiceRequest,
  { data, answers, keptDocuments = [] }: DemoRequest,
  kept: KeptDocuments
): Promise<void> {
  for (const typeKey of keptDocuments) await kept.draw(typeKey)
  await db.transaction(async (trx) => {
    draft.merge({ data: { ...draft.data, ...data, ...answers?.(draft.data) } })
    await draft.useTransaction(trx).save()
    await kept.join(draft, keptDocuments, trx)
  })
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
      by: documentActor(actor),
    })
    await new AttachDocument().handle({ requestId: draft.id, documentId: document.id, actor })
  }
}

function contactOf({ head, household }: SeededFamily): RequesterContact {
  return {
    title: head.title ?? 'madam',
    lastName: head.lastName,
    firstName: head.firstName ?? '',
    email: head.email ?? '',
    phone: head.mobilePhone ?? '',
    address: household.address as RequesterContact['address'],
  }
}
