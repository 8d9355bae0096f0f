import db from '@adonisjs/lucid/services/db'
import { today } from '#shared/clock'
import type { AgentRights } from '#accounts/queries/agent_rights'
import DocumentType from '#catalogue/models/document_type'
import {
  shareOf,
  type BulkAskedItem,
  type BulkCompletionList,
  type NamedItem,
} from '#requests/bulk_completion'
import { nameOf } from '#requests/completion'
import { E_NOTHING_TO_ASK } from '#requests/bulk_errors'
import { E_ANSWER_DAY_PAST, E_ASKED_UNKNOWN, E_REASON_REQUIRED } from '#requests/errors'
import type BulkOperation from '#requests/models/bulk_operation'
import { bulkCandidates, type BulkCandidate } from '#requests/queries/bulk_candidates'
import { allChoices } from '#requests/queries/completion_choices'
import { lockOperation } from '#requests/queries/lock_operation'
import { usualAnswerDay } from '#requests/queries/read_completion_list'

interface Input {
  operationId: string
  list: BulkCompletionList
  reason?: string
  rights: AgentRights
}

/**
 * Says what citizens will be asked for when many requests become incomplete, and gives each
 * request its share: what is previewed is what will be asked. Said again, the list takes the
 * place of the former one; once the operation was confirmed it changes nothing.
 *
 * @throws E_REASON_REQUIRED, E_ANSWER_DAY_PAST, E_ASKED_UNKNOWN for what none of the requests can be
 *   asked for, or is asked for twice
 */
export class SetBulkCompletion {
  async handle({ operationId, list, reason, rights }: Input): Promise<BulkOperation> {
    if (!reason?.trim()) throw new E_REASON_REQUIRED()
    if (list.answerByOn && list.answerByOn <= today()) throw new E_ANSWER_DAY_PAST()
    const candidates = await bulkCandidates(operationId, rights)
    const { named, everywhere } = await nameItems(list.items, candidates)

    return db.transaction(async (trx) => {
      const operation = await lockOperation(operationId, trx)
      if (operation.state !== 'preview' || operation.transition !== 'mark_incomplete') {
        return operation
      }
      for (const { item, request, choices } of candidates) {
        const { teleserviceId } = request
        const own = { teleserviceId, choices: allChoices(choices) }
        const asked = shareOf(own, named, everywhere)
        const isIdle = named.length > 0 && asked.items.length === 0
        item.merge({
          asked,
          outcome: isIdle ? 'refused' : 'planned',
          refusal: isIdle ? new E_NOTHING_TO_ASK().message : null,
        })
        await item.useTransaction(trx).save()
      }
      const { answerByOn = usualAnswerDay() } = list
      operation.merge({ asked: { ...list, answerByOn }, reason: reason.trim() })
      return operation.useTransaction(trx).save()
    })
  }
}

/** Each thing under its name; and the types of documents that none of the requests is asked for by itself. */
async function nameItems(items: readonly BulkAskedItem[], candidates: readonly BulkCandidate[]) {
  const labels = offeredLabels(candidates)
  const others = await otherTypes(items.filter((item) => !labels.has(placeOf(item))))
  for (const { key, label } of others) labels.set(placeOf({ kind: 'document', key }), label)

  const named = items.map((item): NamedItem => {
    const label = labels.get(placeOf(item))
    // Taken out, so that the same thing asked for twice is unknown the second time.
    if (!label || !labels.delete(placeOf(item))) throw new E_ASKED_UNKNOWN()
    return { ...item, label }
  })
  return { named, everywhere: new Set(others.map(({ key }) => key)) }
}

/** What the requests may be asked for, all together and by teleservice. */
function offeredLabels(candidates: readonly BulkCandidate[]): Map<string, string> {
  const labels = new Map<string, string>()
  for (const { request, choices } of candidates) {
    for (const choice of allChoices(choices)) {
      labels.set(placeOf(choice), choice.label)
      labels.set(placeOf({ ...choice, teleserviceId: request.teleserviceId }), choice.label)
    }
  }
  return labels
}

function otherTypes(items: readonly BulkAskedItem[]): Promise<DocumentType[]> {
  const keys = items
    .filter(({ kind, teleserviceId }) => kind === 'document' && !teleserviceId)
    .map(({ key }) => key)
  return DocumentType.query().whereIn('key', keys)
}

function placeOf(item: BulkAskedItem): string {
  return `${nameOf(item)}@${item.teleserviceId ?? ''}`
}
