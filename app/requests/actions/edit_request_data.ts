import db from '@adonisjs/lucid/services/db'
import { now } from '#shared/clock'
import type { FilingData } from '#kernel/define_teleservice'
import { compareFilings, type FilingChange } from '#kernel/forms/compare_filings'
import type { FilingError } from '#kernel/forms/filing_error'
import { keyItems } from '#kernel/forms/keyed_items'
import { pruneFiling } from '#kernel/forms/prune_filing'
import { stableJson } from '#kernel/forms/stable_json'
import { validateFields } from '#kernel/forms/validate_step'
import { attempt } from '#shared/pages/attempt'
import { E_EMAIL_UNAVAILABLE } from '#accounts/errors'
import { E_HEAD_REQUIRED, E_RESPONSIBLES_REQUIRED } from '#households/errors'
import { capacityOf, type RequestActor } from '#requests/actor'
import { correctHousehold } from '#requests/actions/correct_household'
import { recordEvent } from '#requests/actions/record_event'
import { E_REQUEST_NOT_EDITABLE } from '#requests/errors'
import { isEditable } from '#requests/lifecycle'
import ServiceRequest from '#requests/models/service_request'
import { answersToStore, type AnswersEdit } from '#requests/queries/answers_to_store'
import { loadForm } from '#requests/queries/load_form'
import { assertUnlockedFor, lockRequest } from '#requests/queries/lock_request'
import { assertFieldsOpen } from '#requests/queries/open_to_citizen'

interface Input extends AnswersEdit {
  requestId: string
  actor: RequestActor
}

interface Outcome {
  request: ServiceRequest
  /** When not empty, nothing was saved. */
  errors: FilingError[]
}

/**
 * Changes data of a request that was sent. Its data state goes back to « en
 * cours »: what an agent had checked is to be checked again.
 *
 * @throws E_REQUEST_NOT_EDITABLE, E_REQUEST_LOCKED, E_STALE_VERSION, E_ANSWERS_CONFLICT, E_ANSWER_NOT_ASKED
 */
export class EditRequestData {
  async handle(input: Input): Promise<Outcome> {
    const [refusal, outcome] = await attempt(
      [E_HEAD_REQUIRED, E_RESPONSIBLES_REQUIRED, E_EMAIL_UNAVAILABLE],
      () => this.#edit(input)
    )
    if (!refusal) return outcome
    const request = await ServiceRequest.query().where('id', input.requestId).firstOrFail()
    const path = Object.keys(input.data)[0] ?? ''
    return { request, errors: [{ path, keyword: 'refused', message: refusal.message, label: '' }] }
  }

  #edit({ requestId, actor, ...edit }: Input): Promise<Outcome> {
    return db.transaction(async (trx) => {
      const request = await lockRequest(requestId, trx)
      const capacity = capacityOf(actor)
      if (capacity === 'system' || !isEditable(request.state, capacity)) {
        throw new E_REQUEST_NOT_EDITABLE()
      }
      await assertUnlockedFor(request, actor, trx)
      if (capacity === 'citizen') await assertFieldsOpen(request, Object.keys(edit.data), trx)
      const form = await loadForm(request, trx)
      const typed = await answersToStore(request, form, edit, trx)
      const data = keyItems(form.schema, typed, request.data)
      const edited = pruneFiling(form, { ...request.data, ...data })
      const errors = validateFields(form, Object.keys(data), edited, request.data)
      if (errors.length > 0) return { request, errors }

      const before = pruneFiling(form, request.data)
      // Entries that only changed places are no change to a reader, and are kept in their new order.
      if (stableJson(before) === stableJson(edited)) return { request, errors }
      const changes = compareFilings(form, before, edited)

      request.merge({
        data: edited,
        dataState: 'pending',
        version: request.version + 1,
        updatedAt: now(),
        ...(capacity === 'agent' ? { lastAgentId: actor.id, lastAgentName: actor.name } : {}),
      })
      await request.useTransaction(trx).save()
      await correctHousehold({ request, before, actor }, trx)
      const answers = { before: pick(before, changes), after: pick(edited, changes) }
      const details = { changes, answers }
      await recordEvent({ requestId, kind: 'data_changed', actor, details }, trx)
      return { request, errors }
    })
  }
}

/** The fields that changed as they were stored: words alone could not be compared again. */
function pick(data: FilingData, changes: readonly FilingChange[]): FilingData {
  const fields = new Set(changes.map(({ path }) => path.split('.')[0]))
  return Object.fromEntries(Object.entries(data).filter(([name]) => fields.has(name)))
}
