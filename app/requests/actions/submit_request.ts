import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { now, today } from '#shared/clock'
import type { ContactChannel } from '#shared/contact_channels'
import { addWorkingDays } from '#shared/days'
import { searchText } from '#shared/search_text'
import { pruneFiling } from '#kernel/forms/prune_filing'
import { validateStep } from '#kernel/forms/validate_step'
import { enqueue } from '#authorities/outbox/enqueue'
import { nextNumber } from '#authorities/queries/next_number'
import { listViews } from '#catalogue/queries/list_views'
import { processingDelays } from '#catalogue/queries/processing_delays'
import { OpenTemporaryHousehold } from '#households/actions/open_temporary_household'
import { accessCodeOf, hashAccessCode } from '#requests/access_code'
import type { RequestActor } from '#requests/actor'
import { PerformTransition } from '#requests/actions/perform_transition'
import { submitDocuments } from '#requests/actions/submit_documents'
import { E_FILING_INVALID, type StepProblem } from '#requests/errors'
import RequestNote from '#requests/models/request_note'
import type { RequesterContact } from '#requests/models/service_request'
import type ServiceRequest from '#requests/models/service_request'
import { loadForm } from '#requests/queries/load_form'
import { lockRequest } from '#requests/queries/lock_request'

interface Input {
  draftId: string
  actor: RequestActor
  contactChannel: ContactChannel
  note?: string
  /** Of a request without account: becomes a temporary household. */
  requesterContact?: RequesterContact
}

interface Outcome {
  request: ServiceRequest
  /** The follow-up code of a request without account. */
  accessCode: string | null
}

/**
 * Sends a draft: one transaction gives it its number, its deadline, its history
 * row and its receipt. Sending it twice gives the same request once.
 *
 * @throws E_FILING_INVALID with the errors of each step, E_TRANSITION_REFUSED from the teleservice's `submit` check
 */
export class SubmitRequest {
  async handle(input: Input): Promise<Outcome> {
    return db.transaction(async (trx) => {
      const draft = await lockRequest(input.draftId, trx)
      if (draft.state !== 'draft') return { request: draft, accessCode: codeOf(draft) }

      const form = await loadForm(draft, trx)
      const data = pruneFiling(form.schema, draft.data)
      const lists = await listViews(draft.teleserviceId, trx)
      const problems: StepProblem[] = form.steps
        .filter(({ audience }) => audience !== 'agent')
        .map(({ id }) => ({ stepId: id, errors: validateStep(form, id, data, { lists }) }))
        .filter(({ errors }) => errors.length > 0)
      if (problems.length > 0) throw new E_FILING_INVALID(problems)

      const accessCode = draft.householdId ? null : await openHousehold(draft, input, trx)
      const delays = await processingDelays(draft.teleserviceId, trx)
      await submitDocuments(draft, trx)
      await addCitizenNote(draft, input, trx)

      const day = today()
      draft.merge({
        data,
        submittedData: data,
        contactChannel: input.contactChannel,
        submittedAt: now(),
        dueOn: addWorkingDays(day, delays.maxProcessingDays),
        alertOn: addWorkingDays(day, delays.maxProcessingDays - delays.alertDaysBefore),
      })
      await new PerformTransition().within(
        { request: draft, transition: 'submit', actor: input.actor, version: draft.version },
        trx
      )
      await enqueue(
        {
          kind: 'request_receipt_mail',
          idempotencyKey: `receipt:${draft.id}`,
          payload: { requestId: draft.id, accessCode },
        },
        trx
      )
      // Last of all: the town's other submissions wait for this number until the transaction ends.
      draft.number = await nextNumber('request', trx)
      return { request: await draft.useTransaction(trx).save(), accessCode }
    })
  }
}

function codeOf(request: ServiceRequest): string | null {
  return request.accessCodeHash ? accessCodeOf(request.id) : null
}

/** Without account: a temporary household holds the requester, and a code gives access to the follow-up. */
async function openHousehold(
  draft: ServiceRequest,
  { requesterContact }: Input,
  trx: TransactionClientContract
): Promise<string> {
  const contact = requesterContact ?? draft.requesterContact
  if (!contact) throw new E_FILING_INVALID([{ stepId: 'demandeur', errors: [] }])

  const { household, adult } = await new OpenTemporaryHousehold().within(contact, trx)
  const accessCode = accessCodeOf(draft.id)
  draft.merge({
    requesterContact: contact,
    householdId: household.id,
    householdNumber: household.number,
    requesterId: adult.id,
    requesterName: adult.fullName,
    requesterSearch: searchText(`${adult.lastName} ${adult.firstName}`),
    requesterEmail: contact.email,
    accessCodeHash: hashAccessCode(accessCode),
  })
  return accessCode
}

async function addCitizenNote(
  draft: ServiceRequest,
  { note, actor }: Input,
  trx: TransactionClientContract
): Promise<void> {
  if (!note?.trim()) return
  const row = new RequestNote()
  row.merge({
    requestId: draft.id,
    visibility: 'public',
    text: note.trim(),
    authorKind: 'citizen',
    authorName: draft.requesterName || actor.name,
    typedByName: actor.onBehalfOf ? actor.name : null,
    createdAt: now(),
  })
  await row.useTransaction(trx).save()
}
