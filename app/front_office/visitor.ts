import type { HttpContext } from '@adonisjs/core/http'
import type { Session } from '@adonisjs/session'
import type CitizenAccount from '#accounts/models/citizen_account'
import { E_CLOSED_AT_COUNTER } from '#households/errors'
import type { CounterMode } from '#households/queries/running_counter_session'
import type { Citizen } from '#households/queries/signed_in_citizen'
import type { RequestActor } from '#requests/actor'
import type ServiceRequest from '#requests/models/service_request'
import type { CitizenScope } from '#requests/queries/citizen_scope'

/** Who is on the other side of the screen, with or without an account. */
export interface Visitor {
  citizen: Citizen | null
  scope: CitizenScope
  actor: RequestActor
  /** Does he know the number and the code of this request only? He is then shown where it stands, not what it says. */
  followsOnly(request: Pick<ServiceRequest, 'id' | 'householdId'>): boolean
  /** May he file this service? At the counter, the agent's rights say so. */
  mayFile(teleserviceId: string): boolean
}

const OWN_KEY = 'own_requests'
const FOLLOWED_KEY = 'followed_requests'
/** The session is a cookie: it cannot hold everything. */
const REMEMBERED = 12

export function visitorOf(ctx: HttpContext): Visitor {
  const { citizen, counter, session } = ctx
  if (counter) return agentAtCounter(counter)
  const householdId = citizen?.household.id ?? null
  const requestIds = remembered(session, OWN_KEY)
  const followedIds = remembered(session, FOLLOWED_KEY)
  return {
    citizen,
    scope: { householdId, requestIds, followedIds },
    actor: {
      kind: 'citizen',
      id: citizen?.individual.id ?? null,
      name: citizen?.individual.fullName ?? 'Demandeur sans compte',
    },
    followsOnly: (request) =>
      !requestIds.includes(request.id) &&
      (householdId === null || request.householdId !== householdId),
    mayFile: () => true,
  }
}

/** Nothing of what this browser did before is seen: neither the agent's own requests nor another family's. */
function agentAtCounter({ agent, citizen, rights, label }: CounterMode): Visitor {
  const teleserviceIds = rights.teleserviceIdsFor('write')
  return {
    citizen,
    scope: { householdId: citizen.household.id, requestIds: [], teleserviceIds },
    actor: { kind: 'agent', id: agent.id, name: agent.fullName, onBehalfOf: label },
    followsOnly: () => false,
    mayFile: (teleserviceId) => teleserviceIds.includes(teleserviceId),
  }
}

/** Without account, the requester's step says who acts. */
export function actorFor(
  ctx: HttpContext,
  { requesterName }: Pick<ServiceRequest, 'requesterName'>
): RequestActor {
  const { actor, citizen } = visitorOf(ctx)
  return citizen ? actor : { ...actor, name: requesterName || actor.name }
}

/**
 * The account of who is signed in.
 *
 * @throws E_CLOSED_AT_COUNTER for an agent who acts for a household: he has none of its credentials
 */
export function accountOf(ctx: HttpContext): CitizenAccount {
  const { account } = citizenOf(ctx)
  if (!account) throw new E_CLOSED_AT_COUNTER()
  return account
}

/** The citizen of a page that the `citizen` middleware guards. */
export function citizenOf({ citizen }: HttpContext): Citizen {
  if (!citizen) throw new Error('This route lacks the citizen middleware')
  return citizen
}

/** This browser may come back to a request that it makes without account. */
export function rememberRequest(session: Session, requestId: string): void {
  remember(session, OWN_KEY, requestId)
}

/** This browser gave the code of a request: it may follow it. */
export function rememberFollowed(session: Session, requestId: string): void {
  remember(session, FOLLOWED_KEY, requestId)
}

function remember(session: Session, key: string, requestId: string): void {
  const others = remembered(session, key).filter((id) => id !== requestId)
  session.put(key, [requestId, ...others].slice(0, REMEMBERED))
}

function remembered(session: Session, key: string): string[] {
  const ids: unknown = session.get(key, [])
  return Array.isArray(ids) ? ids : []
}
