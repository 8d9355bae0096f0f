import { DOCUMENTS_TITLE, type ChoiceGroup } from '#back_office/view_models/completion_form'
import { nameOf } from '#requests/completion'
import type { BulkCandidate } from '#requests/queries/bulk_candidates'
import {
  allChoices,
  type CompletionChoice,
  type CompletionChoices,
} from '#requests/queries/completion_choices'

/**
 * What the citizens of many requests may be asked for. Requests of one service: by step, as on the
 * page of a request. Of several: what all of these services ask, under the same words, then what each asks besides.
 */
export function sharedChoices(
  candidates: readonly Pick<BulkCandidate, 'request' | 'choices'>[],
  labelOf: (teleserviceId: string) => string
): ChoiceGroup[] {
  const services = new Map<string, CompletionChoices>()
  for (const { request, choices } of candidates) {
    const { teleserviceId } = request
    services.set(teleserviceId, together(services.get(teleserviceId), choices))
  }
  const [[, first], ...rest] = services
  const groups = rest.length === 0 ? byStep(first) : byService(services, labelOf)
  return groups.filter(({ lines }) => lines.length > 0)
}

/** Requests of one service do not all show the same answers: the form holds what any of them shows. */
function together(
  known: CompletionChoices | undefined,
  more: CompletionChoices
): CompletionChoices {
  if (!known) return more
  const steps = known.steps.map((step) => ({
    ...step,
    choices: merged(step.choices, more.steps.find(({ id }) => id === step.id)?.choices ?? []),
  }))
  const others = more.steps.filter(({ id }) => !steps.some((step) => step.id === id))
  return { steps: [...steps, ...others], documents: merged(known.documents, more.documents) }
}

function merged(known: CompletionChoice[], more: CompletionChoice[]): CompletionChoice[] {
  const names = new Set(known.map(nameOf))
  return [...known, ...more.filter((choice) => !names.has(nameOf(choice)))]
}

function byStep({ steps, documents }: CompletionChoices): ChoiceGroup[] {
  return [
    ...steps.map(({ id, title, choices }) => ({ id, title, lines: choices.map(lineOf()) })),
    { id: 'pieces', title: DOCUMENTS_TITLE, lines: documents.map(lineOf()) },
  ]
}

function byService(
  services: ReadonlyMap<string, CompletionChoices>,
  labelOf: (teleserviceId: string) => string
): ChoiceGroup[] {
  const lists = new Map([...services].map(([id, choices]) => [id, allChoices(choices)]))
  const [first, ...others] = lists.values()
  const isShared = ({ kind, key, label }: CompletionChoice, list: CompletionChoice[]) =>
    list.some((one) => one.kind === kind && one.key === key && one.label === label)
  const shared = first.filter((choice) => others.every((list) => isShared(choice, list)))
  return [
    { id: 'toutes', title: 'Pour toutes ces demandes', lines: shared.map(lineOf()) },
    ...[...lists].map(([id, list]) => ({
      id,
      title: labelOf(id),
      lines: list.filter((choice) => !isShared(choice, shared)).map(lineOf(id)),
    })),
  ]
}

/** Of every request, or of those of one service. */
function lineOf(teleserviceId?: string) {
  return (choice: CompletionChoice) => ({
    value: teleserviceId ? `${nameOf(choice)}@${teleserviceId}` : nameOf(choice),
    label: choice.label,
  })
}
