import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { enqueue } from '#authorities/outbox/enqueue'
import type Category from '#catalogue/models/category'
import { SYSTEM_ACTOR } from '#requests/actor'
import { recordEvent } from '#requests/actions/record_event'
import RequestEvent, { type CategoryAnnouncement } from '#requests/models/request_event'
import ServiceRequest from '#requests/models/service_request'
import { unannouncedRequests } from '#requests/queries/unannounced_requests'

interface Input {
  category: Category
  kinds: CategoryAnnouncement[]
  /** The outbox kind of the mail; its payload holds `to`, `categoryId`, `detailed` and the identifiers by kind. */
  mail: string
  /** The mail lists each request, instead of counting them. */
  detailed: boolean
  /** Of the run that announces: it makes the mails unique. */
  runId: string
}

export interface AnnouncementPayload {
  to: string
  categoryId: string
  detailed: boolean
  requestIds: Partial<Record<CategoryAnnouncement, string[]>>
}

/** Tells a category's addresses of requests, in one mail; each request is announced once, and its history says so. */
export class AnnounceToCategory {
  /** @returns how many requests were announced */
  async handle({ category, kinds, mail, detailed, runId }: Input): Promise<number> {
    return db.transaction(async (trx) => {
      const requestIds: AnnouncementPayload['requestIds'] = {}
      for (const kind of kinds) requestIds[kind] = await announce(kind, category.id, trx)
      const count = kinds.reduce((sum, kind) => sum + (requestIds[kind]?.length ?? 0), 0)
      if (count === 0) return 0

      for (const [index, to] of addressesOf(category).entries()) {
        const idempotencyKey = `${mail}:${runId}:${category.id}:${index}`
        const payload = { to, categoryId: category.id, detailed, requestIds }
        await enqueue({ kind: mail, idempotencyKey, payload }, trx)
      }
      return count
    })
  }
}

/** Holds the requests before looking again: two runs at the same moment announce each request once. */
async function announce(
  kind: CategoryAnnouncement,
  categoryId: string,
  trx: TransactionClientContract
): Promise<string[]> {
  const candidates = await unannouncedRequests(kind, categoryId, trx)
  const ids = candidates.map(({ id }) => id)
  await ServiceRequest.query({ client: trx })
    .select('id')
    .whereIn('id', ids)
    .orderBy('id')
    .forUpdate()
  const told = await RequestEvent.query({ client: trx })
    .select('request_id')
    .whereIn('request_id', ids)
    .where('kind', kind)
  const already = new Set(told.map(({ requestId }) => requestId))
  const announced = ids.filter((id) => !already.has(id))
  for (const requestId of announced) {
    await recordEvent({ requestId, kind, actor: SYSTEM_ACTOR }, trx)
  }
  return announced
}

function addressesOf({ primaryEmail, otherEmails }: Category): string[] {
  return [...new Set([primaryEmail, ...otherEmails].filter(Boolean))]
}
