import { today } from '#shared/clock'
import type { AgentRights } from '#accounts/queries/agent_rights'
import { reuseRefusal } from '#documents/lifecycle'
import Document from '#documents/models/document'
import { SENT_AND_RUNNING } from '#requests/lifecycle'
import RequestDocument from '#requests/models/request_document'
import ServiceRequest from '#requests/models/service_request'
import { readableRequests } from '#requests/queries/readable_requests'

export interface PlannedMerge {
  keptId: string
  mergedId: string
  /** Who people of the merged household are in the kept one; whom it leaves out joins it as he is. */
  people: ReadonlyMap<string, string>
}

/** One of each account. */
export interface Clash<Row> {
  kept: Row
  merged: Row
  /** Who it is about, in the account that stays; `null` for the household. */
  personId: string | null
  /** May the agent read both? He is told of the others, not which they are. */
  isReadable: boolean
}

/** Requests that run and, once two accounts are one, ask the same service for the same person in the same season. */
export async function requestsAskedTwice(
  plan: PlannedMerge,
  rights: AgentRights
): Promise<Clash<ServiceRequest>[]> {
  const running = await ServiceRequest.query()
    .whereIn('household_id', [plan.keptId, plan.mergedId])
    .whereIn('state', SENT_AND_RUNNING)
    .whereNotNull('subject_id')
    .orderBy('number')
  return clashes(plan, running, {
    personOf: ({ subjectId }) => subjectId,
    keyOf: ({ teleserviceId, seasonId }) => `${teleserviceId} ${seasonId}`,
    isReadable: ({ teleserviceId }) => rights.can(teleserviceId, 'read'),
  })
}

/** Documents of one type that both accounts hold for the same person, or for the household, and that are both in use. */
export async function documentsHeldTwice(
  plan: PlannedMerge,
  rights: AgentRights
): Promise<Clash<Document>[]> {
  const households = [plan.keptId, plan.mergedId]
  const documents = await Document.query().whereIn('household_id', households).orderBy('id')
  const replaced = new Set(documents.map(({ replacesId }) => replacesId))
  const used = documents.filter((one) => !replaced.has(one.id) && !reuseRefusal(one, today()))
  const readable = await RequestDocument.query()
    .select('document_id')
    .whereIn(
      'request_id',
      readableRequests(rights).whereIn('household_id', households).select('id')
    )
  const known = new Set(readable.map(({ documentId }) => documentId))
  return clashes(plan, used, {
    personOf: ({ individualId }) => individualId,
    keyOf: ({ documentTypeKey }) => documentTypeKey,
    isReadable: ({ id }) => known.has(id),
  })
}

interface Reading<Row> {
  personOf(row: Row): string | null
  keyOf(row: Row): string
  isReadable(row: Row): boolean
}

function clashes<Row extends { householdId: string | null }>(
  { keptId, people }: PlannedMerge,
  rows: Row[],
  { personOf, keyOf, isReadable }: Reading<Row>
): Clash<Row>[] {
  const heirOf = (row: Row) => {
    const id = personOf(row)
    return id && (people.get(id) ?? id)
  }
  const markOf = (row: Row) => `${keyOf(row)} ${heirOf(row)}`
  const staying = rows.filter(({ householdId }) => householdId === keptId)
  return rows
    .filter(({ householdId }) => householdId !== keptId)
    .flatMap((merged) => {
      const kept = staying.find((one) => markOf(one) === markOf(merged))
      if (!kept) return []
      const both = isReadable(kept) && isReadable(merged)
      return [{ kept, merged, personId: heirOf(merged), isReadable: both }]
    })
}
