import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { FilingData } from '#kernel/define_teleservice'
import { mergeAnswers } from '#kernel/forms/merge_answers'
import type { ResolvedForm } from '#kernel/forms/resolve_form'
import { E_ANSWERS_CONFLICT } from '#requests/errors'
import type ServiceRequest from '#requests/models/service_request'
import { assertFresh, lastWrite } from '#requests/queries/lock_request'

export interface AnswersEdit {
  /** The fields to change; the others stay as they are. */
  data: FilingData
  version: number
  /**
   * What the form showed of these fields. With it, what was stored since is merged with what
   * was typed, and only what both changed is refused; `null` when it is unknown: then an
   * older version conflicts wherever it differs. Without it, an older version is refused.
   * Where nobody wrote since `version`, nothing conflicts.
   */
  base?: FilingData | null
}

/**
 * What was typed, merged with what others stored since the form was opened.
 *
 * @throws E_STALE_VERSION, E_ANSWERS_CONFLICT
 */
export async function answersToStore(
  request: ServiceRequest,
  form: ResolvedForm,
  { data, version, base }: AnswersEdit,
  trx: TransactionClientContract
): Promise<FilingData> {
  if (base === undefined) await assertFresh(request, version, trx)
  const isFresh = request.version === version
  if (!base && isFresh) return data

  const { answers, conflicts } = mergeAnswers(form, {
    base: base ?? null,
    stored: request.data,
    typed: data,
    fields: Object.keys(data),
  })
  if (conflicts.length > 0 && !isFresh) {
    throw new E_ANSWERS_CONFLICT(await lastWrite(request, trx), conflicts, answers)
  }
  return answers
}
