import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { today } from '#shared/clock'
import { addDays, type Day } from '#shared/days'
import type { ResolvedForm } from '#kernel/forms/resolve_form'
import { allProperties } from '#kernel/forms/rules'
import { currentAuthority } from '#authorities/tenancy'
import DocumentType from '#catalogue/models/document_type'
import type { AskedItem, CompletionList } from '#requests/completion'
import { E_ANSWER_DAY_PAST, E_ASKED_UNKNOWN } from '#requests/errors'
import type ServiceRequest from '#requests/models/service_request'
import { answersFor, pagesFor } from '#requests/queries/completion_progress'
import { loadForm } from '#requests/queries/load_form'
import { requirementsOf } from '#requests/queries/requirements_of'

/** A list that may be kept: what each thing is called, and what is there now. */
export interface ReadyList {
  items: (AskedItem & { label: string; sentence: string | null; before: Record<string, unknown> })[]
  answerByOn: Day
  /** The types of documents that the request is asked for as it stands. */
  knownTypes: string[]
}

/**
 * Checks the list that an agent made. Without a list nothing in particular is asked
 * for, until the day that the town usually sets.
 *
 * @throws E_ASKED_UNKNOWN for what is neither an answer of the citizen's nor a type of document of the
 *   town, or is asked for twice; E_ANSWER_DAY_PAST
 */
export async function readCompletionList(
  request: ServiceRequest,
  { items, answerByOn = usualAnswerDay() }: CompletionList = { items: [] },
  trx?: TransactionClientContract
): Promise<ReadyList> {
  if (answerByOn <= today()) throw new E_ANSWER_DAY_PAST()
  const form = await loadForm(request, trx)
  const requirements = await requirementsOf(request, trx)
  const labels = new Map([...fieldLabels(form), ...(await documentLabels(items, trx))])

  const ready = items.map(({ kind, key, sentence }) => {
    const label = labels.get(`${kind}:${key}`)
    // Taken out, so that the same thing asked for twice is unknown the second time.
    if (!label || !labels.delete(`${kind}:${key}`)) throw new E_ASKED_UNKNOWN()
    const before = kind === 'field' ? answersFor(form, key, request) : pagesFor(key, requirements)
    return { kind, key, label, sentence: sentence?.trim() || null, before }
  })
  return { items: ready, answerByOn, knownTypes: requirements.map(({ typeKey }) => typeKey) }
}

/** The day until which the town usually lets its citizens answer. */
export function usualAnswerDay(): Day {
  return addDays(today(), currentAuthority().configuration.completionDays)
}

function fieldLabels({ schema, steps }: ResolvedForm): [string, string][] {
  const fields = allProperties(schema)
  return steps
    .filter(({ audience }) => audience !== 'agent')
    .flatMap((step) => step.fields)
    .filter((name) => Object.hasOwn(fields, name))
    .map((name) => [`field:${name}`, fields[name].title ?? name])
}

async function documentLabels(
  items: readonly AskedItem[],
  trx?: TransactionClientContract
): Promise<[string, string][]> {
  const keys = items.filter(({ kind }) => kind === 'document').map(({ key }) => key)
  const types = await DocumentType.query({ client: trx }).whereIn('key', keys)
  return types.map(({ key, label }) => [`document:${key}`, label])
}
