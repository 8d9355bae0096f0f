import CompletionItem from '#requests/models/completion_item'
import CompletionRequest from '#requests/models/completion_request'

export interface LastCompletion {
  answerByOn: string
  /** What is asked for, as it was called when it was asked, in the agent's order. */
  labels: string[]
}

/** The last list of what was asked for, of each of these requests that has one, by request: two questions for all. */
export async function lastCompletions(requestIds: string[]): Promise<Map<string, LastCompletion>> {
  if (requestIds.length === 0) return new Map()
  const completions = await CompletionRequest.query()
    .whereIn('request_id', requestIds)
    .orderBy('created_at')
    .orderBy('id')
  const last = new Map(completions.map((completion) => [completion.requestId, completion]))
  if (last.size === 0) return new Map()

  const items = await CompletionItem.query()
    .whereIn(
      'completion_request_id',
      [...last.values()].map(({ id }) => id)
    )
    .orderBy('position')
  return new Map(
    [...last].map(([requestId, { id, answerByOn }]) => [
      requestId,
      {
        answerByOn,
        labels: items
          .filter(({ completionRequestId }) => completionRequestId === id)
          .map(({ label }) => label),
      },
    ])
  )
}
