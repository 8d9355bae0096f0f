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
  /** May he file this service? At the counter, the agent's rights say so. */
  mayFile(teleserviceId: string): boolean
}

const SESSION_KEY = 'own_requests'
/** The session is a cookie: it cannot hold everything. */
const REMEMBERED = 12

export function visitorOf(ctx: HttpContext): Visitor {
  const { citizen, counter, session } = ctx
  if (counter) return agentAtCounter(counter)
  const requestIds: unknown = session.get(SESSION_KEY, [])
  return {
    citizen,
    scope: {
      householdId: citizen?.household.id ?? null,
      requestIds: Array.isArray(requestIds) ? requestIds : [],
    },
    actor: {
      kind: 'citizen',
      id: citizen?.individual.id ?? null,
      name: citizen?.individual.fullName ?? 'Demandeur sans compte',
    },
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

/** This browser may come back to a request made without account, or opened with its code. */
export function rememberRequest(session: Session, requestId: string): void {
  const known: string[] = session.get(SESSION_KEY, [])
  const others = known.filter((id) => id !== requestId)
  session.put(SESSION_KEY, [requestId, ...others].slice(0, REMEMBERED))
}
