import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { mergeAnswers, type MergedForm } from '#kernel/forms/merge_answers'
import type { FilingData } from '#kernel/define_teleservice'
import { E_ANSWERS_CONFLICT } from '#requests/errors'
import KeptStep from '#requests/models/kept_step'
import type { AnswersEdit } from '#requests/queries/answers_to_store'

export interface StepOfRequest {
  requestId: string
  stepId: string
}

/** What is being typed in a step, and is not in its request yet. */
export function keptStep(
  { requestId, stepId }: StepOfRequest,
  trx?: TransactionClientContract
): Promise<KeptStep | null> {
  return KeptStep.query({ client: trx })
    .where('request_id', requestId)
    .where('step_id', stepId)
    .first()
}

/** The steps of a request in which something is typed that is not in it yet. */
export function keptSteps(requestId: string): Promise<KeptStep[]> {
  return KeptStep.query().where('request_id', requestId).orderBy('updated_at')
}

/** What was typed in a page, merged with what another one kept meanwhile. @throws E_ANSWERS_CONFLICT */
export function mergedWithKept(
  { answers: stored, updatedAt }: KeptStep,
  form: MergedForm,
  { data, base = null }: Omit<AnswersEdit, 'version'>
): FilingData {
  const fields = Object.keys(data)
  const { answers, conflicts } = mergeAnswers(form, { base, stored, typed: data, fields })
  if (conflicts.length === 0) return answers
  const elsewhere = { changedBy: 'une autre page', changedAt: updatedAt.toISO() as string }
  throw new E_ANSWERS_CONFLICT(elsewhere, conflicts, answers, stored)
}

/** What a page shows of a step: the request as it is, with what is being typed over it. */
export function typedSoFar(
  { base, answers: typed }: KeptStep,
  form: MergedForm,
  stored: FilingData
): FilingData {
  const fields = Object.keys(typed)
  return { ...stored, ...mergeAnswers(form, { base, stored, typed, fields }).answers }
}
