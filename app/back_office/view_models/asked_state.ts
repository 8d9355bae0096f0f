import { today } from '#shared/clock'
import { frenchLongDay } from '#shared/french_formats'
import { frenchDate } from '#shared/french_instants'
import type ServiceRequest from '#requests/models/service_request'
import { runningCompletion } from '#requests/queries/completion_of'
import { completionProgress } from '#requests/queries/completion_progress'

/** What the citizen of an incomplete request was asked for, how far he is, and since when the delay is suspended. */
export async function askedState(request: ServiceRequest) {
  const completion = await runningCompletion(request)
  if (!completion) return null
  const lines = await completionProgress(request, completion)
  return {
    since: frenchDate(completion.createdAt),
    answerBy: frenchLongDay(completion.answerByOn),
    isOverdue: today() > completion.answerByOn,
    lines: lines.map(({ kind, label, sentence, isDone }) => ({
      icon: kind === 'document' ? 'paperclip' : 'pencil',
      label,
      sentence,
      isDone,
    })),
  }
}
