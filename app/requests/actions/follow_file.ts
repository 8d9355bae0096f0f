import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { FilingData } from '#kernel/define_teleservice'
import { keyItems } from '#kernel/forms/keyed_items'
import { mergeAnswers } from '#kernel/forms/merge_answers'
import { stableJson } from '#kernel/forms/stable_json'
import type ServiceRequest from '#requests/models/service_request'
import { loadForm } from '#requests/queries/load_form'
import { peopleOf } from '#requests/queries/people_of'
import { prefilledAnswers } from '#requests/queries/prefilled_answers'
import { teleserviceOf } from '#requests/queries/teleservice_of'

/**
 * A draft takes what the household's file says now where it says something else than when the
 * draft was filled in from it, save where somebody typed another answer meanwhile. One whose form
 * is of an earlier revision waits until it is reopened.
 *
 * @param draft held by the transaction
 */
export async function followFile(
  draft: ServiceRequest,
  trx: TransactionClientContract
): Promise<void> {
  const teleservice = await teleserviceOf(draft)
  if (draft.state !== 'draft' || !draft.prefilled || !teleservice) return
  const form = await loadForm(draft, trx)
  const known = await prefilledAnswers(teleservice, await peopleOf(draft, trx), trx)
  const isSame = stableJson(known) === stableJson(draft.prefilled)
  if (isSame || form.revision !== teleservice.revision) return

  const { answers } = mergeAnswers(form, {
    base: draft.prefilled,
    stored: known,
    typed: draft.data,
    fields: Object.keys({ ...draft.prefilled, ...known }),
  })
  const data = withoutAbsent({ ...draft.data, ...answers })
  // Its version stays: nobody typed anything, and a form that is open says itself what it showed.
  draft.merge({ data: keyItems(form.schema, data, draft.data), prefilled: known })
  await draft.useTransaction(trx).save()
}

function withoutAbsent(data: FilingData): FilingData {
  return Object.fromEntries(Object.entries(data).filter(([, answer]) => answer !== undefined))
}
