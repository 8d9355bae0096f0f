import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { now } from '#shared/clock'
import type { RequestActor } from '#requests/actor'
import { appendEvent } from '#requests/actions/append_event'
import { giveDocuments } from '#requests/actions/give_documents'
import { PerformTransition } from '#requests/actions/perform_transition'
import { E_NOT_SIMILAR, E_GROUPED_PAID } from '#requests/errors'
import ServiceRequest from '#requests/models/service_request'
import { askingTheSame } from '#requests/queries/asking_the_same'
import { assertFresh, assertUnlockedFor, lockRequest } from '#requests/queries/lock_request'
import { teleserviceOf } from '#requests/queries/teleservice_of'

/** A request as the agent saw it. */
interface Seen {
  id: string
  version: number
}

interface Input {
  kept: Seen
  other: Seen
  actor: RequestActor
  /** A word for the citizen, after the sentence that names the request that goes on. */
  reason?: string
}

/**
 * Groups two requests that ask for the same: one goes on, the other is cancelled in its favour and points
 * to it. Nothing moves and nothing is lost: both histories tell it, the notes and documents of the other are
 * read from the one kept, which also takes the documents where they are of one household.
 *
 * @throws E_NOT_SIMILAR, E_GROUPED_PAID, E_STALE_VERSION, E_REQUEST_LOCKED, E_TRANSITION_NOT_ALLOWED
 */
export class GroupRequests {
  async handle({ kept: first, other: second, actor, reason }: Input): Promise<ServiceRequest> {
    return db.transaction(async (trx) => {
      const [kept, other] = await lockBoth([first.id, second.id], trx)
      if (other.groupedIntoId === kept.id) return kept
      for (const [request, { version }] of [[kept, first] as const, [other, second] as const]) {
        await assertFresh(request, version, trx)
        await assertUnlockedFor(request, actor, trx)
      }
      await assertGroupable(kept, other, trx)

      const documents = await giveDocuments(other, kept, actor, trx)
      other.merge({ groupedIntoId: kept.id })
      await appendEvent(other, { kind: 'grouped', actor, details: { into: kept.number } }, trx)
      await new PerformTransition().within(
        {
          request: other,
          transition: 'cancel',
          actor,
          version: other.version,
          reason: [
            `Regroupée avec la demande n°\u00a0${kept.number}, qui continue.`,
            reason?.trim(),
          ]
            .filter(Boolean)
            .join(' '),
        },
        trx
      )
      await other.useTransaction(trx).save()

      await appendEvent(
        kept,
        { kind: 'grouped', actor, details: { with: other.number, documents } },
        trx
      )
      kept.merge({
        version: kept.version + 1,
        updatedAt: now(),
        lastAgentId: actor.id,
        lastAgentName: actor.name,
      })
      return kept.useTransaction(trx).save()
    })
  }
}

/** In one order whoever is kept: two agents who choose differently wait for one another, no more. */
async function lockBoth(ids: [string, string], trx: TransactionClientContract) {
  const locked = new Map<string, ServiceRequest>()
  for (const id of [...ids].sort()) locked.set(id, await lockRequest(id, trx))
  return ids.map((id) => locked.get(id) as ServiceRequest)
}

async function assertGroupable(
  kept: ServiceRequest,
  other: ServiceRequest,
  trx: TransactionClientContract
): Promise<void> {
  const similar = await askingTheSame(ServiceRequest.query({ client: trx }), kept)
    .where('id', other.id)
    .first()
  // What a request has changed in the account would be undone along with it.
  const changesAccount = (await teleserviceOf(kept))?.household !== undefined
  if (!similar || changesAccount) throw new E_NOT_SIMILAR()
  if (other.paidAmount > 0) throw new E_GROUPED_PAID([Number(other.number)])
}
