import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { now } from '#shared/clock'
import type { FilingData } from '#kernel/define_teleservice'
import { compareFilings, type FilingChange } from '#kernel/forms/compare_filings'
import type { FilingError } from '#kernel/forms/filing_error'
import { mergeAnswers } from '#kernel/forms/merge_answers'
import { pruneFiling } from '#kernel/forms/prune_filing'
import type { ResolvedForm } from '#kernel/forms/resolve_form'
import { stableJson } from '#kernel/forms/stable_json'
import { validateFields } from '#kernel/forms/validate_step'
import { capacityOf, type RequestActor } from '#requests/actor'
import { recordEvent } from '#requests/actions/record_event'
import { E_ANSWERS_CONFLICT, E_REQUEST_NOT_EDITABLE } from '#requests/errors'
import { isEditable } from '#requests/lifecycle'
import type ServiceRequest from '#requests/models/service_request'
import { loadForm } from '#requests/queries/load_form'
import {
  assertFresh,
  assertUnlockedFor,
  lastWrite,
  lockRequest,
} from '#requests/queries/lock_request'
import { assertFieldsOpen } from '#requests/queries/open_to_citizen'

interface Input {
  requestId: string
  /** The fields to change; the others stay as they are. */
  data: Partial<FilingData>
  version: number
  /**
   * What the form showed of these fields. With it, a form opened on an older version is
   * merged with what was stored since, and only what both changed is refused; `null` when
   * it is unknown. Without it, an older version is refused.
   */
  base?: FilingData | null
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
  async handle({ requestId, actor, ...edit }: Input): Promise<Outcome> {
    return db.transaction(async (trx) => {
      const request = await lockRequest(requestId, trx)
      const capacity = capacityOf(actor)
      if (capacity === 'system' || !isEditable(request.state, capacity)) {
        throw new E_REQUEST_NOT_EDITABLE()
      }
      await assertUnlockedFor(request, actor, trx)
      if (capacity === 'citizen') await assertFieldsOpen(request, Object.keys(edit.data), trx)
      const form = await loadForm(request, trx)
      const data = await answersToStore(request, form, edit, trx)
      const edited = pruneFiling(form.schema, { ...request.data, ...data })
      const errors = validateFields(form, Object.keys(data), edited, request.data)
      if (errors.length > 0) return { request, errors }

      const before = pruneFiling(form.schema, request.data)
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
      const answers = { before: pick(before, changes), after: pick(edited, changes) }
      const details = { changes, answers }
      await recordEvent({ requestId, kind: 'data_changed', actor, details }, trx)
      return { request, errors }
    })
  }
}

/** What was typed, merged with what others stored since the form was opened. */
async function answersToStore(
  request: ServiceRequest,
  form: ResolvedForm,
  { data, version, base }: Pick<Input, 'data' | 'version' | 'base'>,
  trx: TransactionClientContract
): Promise<FilingData> {
  if (base === undefined) await assertFresh(request, version, trx)
  if (base === undefined || request.version === version) return data

  const fields = Object.keys(data)
  const { answers, conflicts } = mergeAnswers(form, {
    base,
    stored: request.data,
    typed: data,
    fields,
  })
  if (conflicts.length > 0) {
    throw new E_ANSWERS_CONFLICT(await lastWrite(request, trx), conflicts, answers)
  }
  return answers
}

/** The fields that changed as they were stored: words alone could not be compared again. */
function pick(data: FilingData, changes: readonly FilingChange[]): FilingData {
  const fields = new Set(changes.map(({ path }) => path.split('.')[0]))
  return Object.fromEntries(Object.entries(data).filter(([name]) => fields.has(name)))
}
