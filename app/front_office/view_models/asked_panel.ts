import { today } from '#shared/clock'
import { frenchList, frenchLongDay } from '#shared/french_formats'
import type ServiceRequest from '#requests/models/service_request'
import { runningCompletion } from '#requests/queries/completion_of'
import { completionProgress, type CompletionLine } from '#requests/queries/completion_progress'
import { paths } from '#front_office/paths'

/** « La mairie vous demande »: each thing, whether it is done, and the way to it; `null` unless the request is incomplete. */
export async function askedPanel(request: ServiceRequest) {
  const completion = await runningCompletion(request)
  if (!completion) return null
  const lines = await completionProgress(request, completion)
  const left = lines.filter(({ isDone }) => !isDone)
  const { answerByOn } = completion
  return {
    answerBy: frenchLongDay(answerByOn),
    isOverdue: today() > answerByOn,
    lines: lines.map((line) => ({
      ...line,
      id: askedId(line),
      icon: line.kind === 'document' ? 'paperclip' : 'pencil',
      href: placeOf(request, line),
    })),
    done: lines.length - left.length,
    left: frenchList(left.map(({ label }) => `«\u00a0${label}\u00a0»`)),
  }
}

/** What the town hall says about some of the things that it asks for, where they are to be provided. */
export async function askedWords(
  request: ServiceRequest,
  concerns: (line: CompletionLine) => boolean
) {
  const completion = await runningCompletion(request)
  if (!completion) return []
  const lines = await completionProgress(request, completion)
  return lines
    .filter(concerns)
    .flatMap(({ label, sentence }) => (sentence ? [{ label, sentence }] : []))
}

/** Lines of the summary of what is left, each leading to its line of the panel. */
export function leftLines(panel: Awaited<ReturnType<typeof askedPanel>>) {
  return (panel?.lines ?? [])
    .filter(({ isDone }) => !isDone)
    .map(({ id, label }) => ({
      href: `#${id}`,
      message: `«\u00a0${label}\u00a0» reste à fournir.`,
    }))
}

function askedId({ kind, key }: CompletionLine): string {
  return `demande-${kind === 'field' ? 'donnee' : 'piece'}-${key}`
}

/** The very field of its step, or the type among the documents. */
function placeOf(request: ServiceRequest, { kind, key, stepId }: CompletionLine): string {
  return kind === 'field' && stepId
    ? `${paths.requestStep(request, stepId)}#root_${key}`
    : `${paths.requestDocuments(request)}#piece-${key}`
}
