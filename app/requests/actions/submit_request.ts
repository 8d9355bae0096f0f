import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { now, today } from '#shared/clock'
import type { ContactChannel } from '#shared/contact_channels'
import { addWorkingDays } from '#shared/days'
import { searchText } from '#shared/search_text'
import { placeOfItem } from '#kernel/forms/keyed_items'
import { pruneFiling } from '#kernel/forms/prune_filing'
import { validateStep } from '#kernel/forms/validate_step'
import { enqueue } from '#authorities/outbox/enqueue'
import { nextNumber } from '#authorities/queries/next_number'
import { listViews } from '#catalogue/queries/list_views'
import { processingDelays } from '#catalogue/queries/processing_delays'
import { E_EMAIL_UNAVAILABLE } from '#accounts/errors'
import type CitizenAccount from '#accounts/models/citizen_account'
import { OpenHousehold } from '#households/actions/open_household'
import { OpenTemporaryHousehold } from '#households/actions/open_temporary_household'
import { accessCodeOf, hashAccessCode } from '#requests/access_code'
import type { RequestActor } from '#requests/actor'
import { assertSignInStays } from '#requests/actions/assert_sign_in_stays'
import { assertNotFiledTwice } from '#requests/actions/assert_not_filed_twice'
import { applyHouseholdEffect } from '#requests/actions/apply_household_effect'
import { PerformTransition } from '#requests/actions/perform_transition'
import { submitDocuments } from '#requests/actions/submit_documents'
import { E_FILING_INVALID, E_TRANSITION_REFUSED, type StepProblem } from '#requests/errors'
import RequestNote from '#requests/models/request_note'
import type { RequesterContact } from '#requests/models/service_request'
import ServiceRequest from '#requests/models/service_request'
import type { CitizenScope } from '#requests/queries/citizen_scope'
import { languageOfFiling } from '#requests/language_of_filing'
import { loadForm } from '#requests/queries/load_form'
import { lockRequest } from '#requests/queries/lock_request'
import { describedHousehold, opensAccount } from '#requests/queries/opens_account'
import { teleserviceOf } from '#requests/queries/teleservice_of'

interface Input {
  draftId: string
  actor: RequestActor
  contactChannel: ContactChannel
  note?: string
  /** Of a request without account: becomes a temporary household. */
  requesterContact?: RequesterContact
  /** Of the account that the request opens. */
  password?: string
  /** `false` when whoever sends it has not proven lately that the account is his. */
  isProven?: boolean
  /** Whoever sees these requests must say so if he wants to send beside one of them that asks for the same. */
  unlessAmong?: CitizenScope
}

interface Outcome {
  request: ServiceRequest
  /** The follow-up code of a request without account. */
  accessCode: string | null
  /** The account that the request opened. */
  account: CitizenAccount | null
}

/**
 * Sends a draft: one transaction gives it its number, its deadline, its history
 * row and its receipt. Sending it twice gives the same request once.
 *
 * @throws E_FILING_INVALID with the errors of each step, E_TRANSITION_REFUSED from the teleservice's `submit` check,
 *   where the same was filed and may be only once, and where it opens or changes an account that cannot be;
 *   E_SIMILAR_REQUEST, E_PROOF_WANTED, E_GUESSABLE_PASSWORD where it opens one
 */
export class SubmitRequest {
  async handle(input: Input): Promise<Outcome> {
    try {
      return await this.#submit(input)
    } catch (error) {
      throw error instanceof E_EMAIL_UNAVAILABLE ? await addressTaken(input.draftId, error) : error
    }
  }

  #submit(input: Input): Promise<Outcome> {
    return db.transaction(async (trx) => {
      const draft = await lockRequest(input.draftId, trx)
      if (draft.state !== 'draft') {
        return { request: draft, accessCode: codeOf(draft), account: null }
      }

      const form = await loadForm(draft, trx)
      const data = pruneFiling(form, draft.data)
      const lists = await listViews(draft.teleserviceId, trx)
      const problems: StepProblem[] = form.steps
        .filter(({ audience }) => audience !== 'agent')
        .map(({ id }) => ({ stepId: id, errors: validateStep(form, id, data, { lists }) }))
        .filter(({ errors }) => errors.length > 0)
      if (problems.length > 0) throw new E_FILING_INVALID(problems)

      draft.merge({ data, submittedData: data, prefilled: null, submittedAt: now() })
      if (input.isProven === false) await assertSignInStays(draft, trx)
      const teleservice = await teleserviceOf(draft)
      const { password } = input
      const account = teleservice
        ? await applyHouseholdEffect(
            { request: draft, teleservice, password, actor: input.actor },
            trx
          )
        : null
      const actor = account
        ? { ...input.actor, id: draft.requesterId, name: draft.requesterName }
        : input.actor
      const accessCode = draft.householdId ? null : await openHousehold(draft, input, trx)
      const delays = await processingDelays(draft.teleserviceId, trx)
      await submitDocuments(draft, actor, trx)
      await addCitizenNote(draft, input, trx)

      const day = today()
      draft.merge({
        contactChannel: input.contactChannel,
        language: languageOfFiling(),
        dueOn: addWorkingDays(day, delays.maxProcessingDays),
        alertOn: addWorkingDays(day, delays.maxProcessingDays - delays.alertDaysBefore),
      })
      await new PerformTransition().within(
        { request: draft, transition: 'submit', actor, version: draft.version },
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
      await assertNotFiledTwice(draft, input.unlessAmong, trx)
      return { request: await draft.useTransaction(trx).save(), accessCode, account }
    })
  }
}

function codeOf(request: ServiceRequest): string | null {
  return request.accessCodeHash ? accessCodeOf(request.id, request.accessCodeIssue) : null
}

/**
 * The head of the account has the address of another one: shown where it is mended. Its owner
 * hears that somebody tried to open a second account with it.
 */
async function addressTaken(draftId: string, { message }: Error) {
  const draft = await ServiceRequest.query().where('id', draftId).firstOrFail()
  const form = await loadForm(draft)
  const family = await describedHousehold(draft)
  if (family && (await opensAccount(draft))) await new OpenHousehold().warnOwner({ family })
  const place = family && placeOfItem(form.schema, draft.data, family.head)
  return new E_TRANSITION_REFUSED([{ message, anchor: place ?? 'compte' }])
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
