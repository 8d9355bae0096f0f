import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { now } from '#shared/clock'
import { E_COMPLETION_UNANSWERED } from '#requests/errors'
import type ServiceRequest from '#requests/models/service_request'
import { lastCompletion } from '#requests/queries/completion_of'
import { completionProgress } from '#requests/queries/completion_progress'

/**
 * Keeps the citizen's answer to what he was asked for, in the transaction that sends his
 * corrections. What he could not provide does not hold him up, but he says why.
 *
 * @throws E_COMPLETION_UNANSWERED when something is left and he says nothing
 */
export async function closeCompletion(
  { request, answer }: { request: ServiceRequest; answer?: string },
  trx: TransactionClientContract
): Promise<void> {
  const completion = await lastCompletion(request, trx)
  if (!completion) return
  const lines = await completionProgress(request, completion, trx)
  const words = answer?.trim() || null
  if (!words && lines.some(({ isDone }) => !isDone)) throw new E_COMPLETION_UNANSWERED()

  completion.merge({ answer: words, answeredAt: now() })
  await completion.useTransaction(trx).save()
}
