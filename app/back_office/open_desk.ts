import type { HttpContext } from '@adonisjs/core/http'
import { now } from '#shared/clock'
import { attempt } from '#shared/pages/attempt'
import { currentAuthority } from '#authorities/tenancy'
import { actingAgent } from '#back_office/acting_agent'
import { PerformTransition } from '#requests/actions/perform_transition'
import { TakeLock } from '#requests/actions/take_lock'
import { E_REQUEST_LOCKED, E_STALE_VERSION } from '#requests/errors'
import { isEditable } from '#requests/lifecycle'
import RequestLock from '#requests/models/request_lock'
import type ServiceRequest from '#requests/models/service_request'

/** A request on an agent's desk: who holds it, and what this agent may do with it now. */
export interface Desk {
  request: ServiceRequest
  /** The lock that still runs, whoever holds it. */
  lock: RequestLock | null
  isMine: boolean
  /** He has the right « Modification », whoever holds the lock. */
  mayWrite: boolean
  /** He may decide, write notes and contact the citizen: nobody else holds the request. */
  canProcess: boolean
  /** He may also change data and documents: the state allows it. */
  canEdit: boolean
}

/** What the page shows of a request, its lock included. Changes nothing. */
export async function readDesk(ctx: HttpContext, request: ServiceRequest): Promise<Desk> {
  const lock = await runningLock(request)
  const isMine = lock?.agentId === ctx.agent.id
  const mayWrite = ctx.rights.can(request.teleserviceId, 'write')
  const canProcess = mayWrite && (isMine || !lock)
  return {
    request,
    lock,
    isMine,
    mayWrite,
    canProcess,
    canEdit: canProcess && isEditable(request.state, 'agent'),
  }
}

/**
 * Opens a request for work. Whoever may change it takes its lock when it is
 * free, or keeps it for another while (manual, « Verrouiller une demande »).
 */
export async function openDesk(ctx: HttpContext, request: ServiceRequest): Promise<Desk> {
  const desk = await readDesk(ctx, request)
  if (!desk.canProcess || request.state === 'archived' || isPrefetch(ctx)) return desk

  const actor = actingAgent(ctx)
  const [late] = await attempt([E_REQUEST_LOCKED], () =>
    new TakeLock().handle({ requestId: request.id, actor })
  )
  if (!late) await takeUp(ctx, request)
  return readDesk(ctx, request)
}

/**
 * Refuses an act on a request that a colleague holds.
 *
 * @throws E_REQUEST_LOCKED naming him
 */
export async function assertOnDesk(ctx: HttpContext, request: ServiceRequest): Promise<void> {
  const { lock, isMine } = await readDesk(ctx, request)
  if (lock && !isMine) throw new E_REQUEST_LOCKED([lock.agentName])
}

/** Some towns let the first agent who opens a request take it up. */
async function takeUp(ctx: HttpContext, request: ServiceRequest): Promise<void> {
  if (request.state !== 'pending' || !currentAuthority().configuration.takeUpOnFirstEdit) return
  await attempt([E_STALE_VERSION], () =>
    new PerformTransition().handle({
      requestId: request.id,
      transition: 'take_up',
      actor: actingAgent(ctx),
      version: request.version,
    })
  )
  await request.refresh()
}

async function runningLock(request: ServiceRequest): Promise<RequestLock | null> {
  const lock = await RequestLock.query().where('request_id', request.id).first()
  return lock?.isHeldAt(now()) ? lock : null
}

/** Turbo fetches a link when the pointer rests on it: nothing is opened by that. */
function isPrefetch({ request }: HttpContext): boolean {
  return `${request.header('x-sec-purpose', '')}${request.header('sec-purpose', '')}`.includes(
    'prefetch'
  )
}
