import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { now } from '#shared/clock'
import { compareFilings } from '#kernel/forms/compare_filings'
import { defaultFiling } from '#kernel/forms/default_filing'
import type { RequestActor } from '#requests/actor'
import { recordEvent } from '#requests/actions/record_event'
import { shareWithBatch } from '#requests/actions/share_with_batch'
import { E_REQUEST_NOT_EDITABLE } from '#requests/errors'
import RequestDocument from '#requests/models/request_document'
import ServiceRequest from '#requests/models/service_request'
import { answersTakenOver } from '#requests/queries/answers_taken_over'
import { loadForm } from '#requests/queries/load_form'
import { lockRequest } from '#requests/queries/lock_request'
import { teleserviceOf } from '#requests/queries/teleservice_of'

interface Input {
  draftId: string
  /** The request of the same household and teleservice whose answers serve again. */
  sourceId: string
  actor: RequestActor
}

interface Outcome {
  draft: ServiceRequest
  /** Titles of the questions to answer anew: their answer is no longer offered. */
  retired: string[]
}

/**
 * Fills in a draft with the answers of another request, to be read over step by step. Drafts that
 * are sent together share the documents of the household; those of a former request are offered by
 * the documents' step. A draft in which something was typed already stays as it is.
 *
 * @throws E_REQUEST_NOT_EDITABLE; a request of another household or teleservice is not found
 */
export class TakeOverAnswers {
  async handle({ draftId, sourceId, actor }: Input): Promise<Outcome> {
    return db.transaction(async (trx) => {
      const draft = await lockRequest(draftId, trx)
      const teleservice = await teleserviceOf(draft)
      if (draft.state !== 'draft' || !teleservice) throw new E_REQUEST_NOT_EDITABLE()
      const source = await ServiceRequest.query({ client: trx })
        .where('id', sourceId)
        .where('household_id', draft.householdId as string)
        .where('teleservice_id', draft.teleserviceId)
        .firstOrFail()
      if (draft.version > 1) return { draft, retired: [] }

      const form = await loadForm(draft, trx)
      const { data, retired } = await answersTakenOver({ teleservice, draft, form, source }, trx)
      const before = draft.data
      draft.merge({
        data: defaultFiling(form, data),
        version: draft.version + 1,
        updatedAt: now(),
      })
      await draft.useTransaction(trx).save()
      for (const { document } of await attachments(source, trx)) {
        await shareWithBatch(source, document, actor, trx)
      }
      const changes = actor.onBehalfOf ? compareFilings(form, before, draft.data) : []
      if (changes.length > 0) {
        await recordEvent(
          { requestId: draftId, kind: 'data_changed', actor, details: { changes } },
          trx
        )
      }
      return { draft, retired }
    })
  }
}

function attachments({ id }: ServiceRequest, trx: TransactionClientContract) {
  return RequestDocument.query({ client: trx }).where('request_id', id).preload('document')
}
