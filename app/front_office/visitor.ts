import type { HttpContext } from '@adonisjs/core/http'
import type { Session } from '@adonisjs/session'
import type { Citizen } from '#households/queries/signed_in_citizen'
import type { RequestActor } from '#requests/actor'
import type { CitizenScope } from '#requests/queries/citizen_scope'

/** Who is on the other side of the screen, with or without an account. */
export interface Visitor {
  citizen: Citizen | null
  scope: CitizenScope
  actor: RequestActor
}

const SESSION_KEY = 'own_requests'
/** The session is a cookie: it cannot hold everything. */
const REMEMBERED = 12

export function visitorOf({ citizen, session }: HttpContext): Visitor {
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
  }
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
