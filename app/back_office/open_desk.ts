import type { HttpContext } from '@adonisjs/core/http'
import { v4 as uuidv4 } from 'uuid'
import { now } from '#shared/clock'
import { attempt } from '#shared/pages/attempt'
import { isPrefetch } from '#shared/pages/is_prefetch'
import { currentAuthority } from '#authorities/tenancy'
import { actingAgent } from '#back_office/acting_agent'
import { AttendRequest } from '#requests/actions/attend_request'
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
  /** He may decide, write notes and contact the citizen: nobody else holds the request, and it is not archived. */
  canProcess: boolean
  /** He may also change data and documents: the state allows it. */
  canEdit: boolean
  /** Names this page, if it may hold the lock: leaving the last such page gives the lock back. */
  opening: string | null
}

/** What the page shows of a request, its lock included. Changes nothing. */
export async function readDesk(ctx: HttpContext, request: ServiceRequest): Promise<Desk> {
  const lock = await runningLock(request)
  const isMine = lock?.agentId === ctx.agent.id
  const mayWrite = ctx.rights.can(request.teleserviceId, 'write')
  const canProcess = mayWrite && (isMine || !lock) && request.state !== 'archived'
  return {
    request,
    lock,
    isMine,
    mayWrite,
    canProcess,
    canEdit: canProcess && isEditable(request.state, 'agent'),
    opening: canProcess ? (lock?.opening ?? uuidv4()) : null,
  }
}

/**
 * Opens a request for work. Whoever may change it takes its lock when it is
 * free, or keeps it for another while (manual, « Verrouiller une demande »).
 */
export async function openDesk(ctx: HttpContext, request: ServiceRequest): Promise<Desk> {
  const desk = await readDesk(ctx, request)
  if (isPrefetch(ctx)) return desk

  const actor = actingAgent(ctx)
  await new AttendRequest().handle({ requestId: request.id, actor })
  if (!desk.opening) return desk

  const opening = uuidv4()

  const [late] = await attempt([E_REQUEST_LOCKED], () =>
    new TakeLock().handle({ requestId: request.id, actor, opening })
  )
  if (late) return readDesk(ctx, request)
  await takeUp(ctx, request)
  return { ...(await readDesk(ctx, request)), opening }
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

/** Nobody works on what is put away, though he who put it away had its lock. */
async function runningLock(request: ServiceRequest): Promise<RequestLock | null> {
  if (request.state === 'archived') return null
  const lock = await RequestLock.query().where('request_id', request.id).first()
  return lock?.isHeldAt(now()) ? lock : null
}
