import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { today } from '#shared/clock'
import type { RequestState } from '#kernel/transitions'
import RequestEvent from '#requests/models/request_event'
import type ServiceRequest from '#requests/models/service_request'
import {
  clockRuns,
  restartClock,
  stopClock,
  type RunningClock,
  type StoppedClock,
} from '#requests/processing_clock'

interface ClockMove {
  /** The days promised once the request is in its new state. */
  days: RunningClock
  /** For the history, from which every deadline can be worked out again; null when the clock goes on as it did. */
  told: StoppedClock | (RunningClock & { startedOn: string }) | null
}

const NOTHING_PROMISED: RunningClock = { alertOn: null, dueOn: null }

/** What becomes of the deadlines of a request that goes to this state today. Changes nothing. */
export async function clockAfter(
  request: ServiceRequest,
  to: RequestState,
  trx: TransactionClientContract
): Promise<ClockMove> {
  const day = today()
  const { state, alertOn, dueOn } = request
  if (state === 'draft') {
    return { days: { alertOn, dueOn }, told: { startedOn: day, alertOn, dueOn } }
  }
  if (clockRuns(state) && clockRuns(to)) return { days: { alertOn, dueOn }, told: null }
  if (!clockRuns(to)) return { days: NOTHING_PROMISED, told: stopClock({ alertOn, dueOn }, day) }

  const stopped = await lastStop(request, trx)
  if (!stopped) return { days: NOTHING_PROMISED, told: null }
  const days = restartClock(stopped, day)
  return { days, told: { startedOn: day, ...days } }
}

/** What was left when the clock stopped last: at the passage to « incomplet », or at the decision that it came back from. */
async function lastStop(
  request: ServiceRequest,
  trx: TransactionClientContract
): Promise<StoppedClock | null> {
  const transitions = await RequestEvent.query({ client: trx })
    .where('request_id', request.id)
    .where('kind', 'transition')
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
  const stops = transitions.map(
    ({ details }) => details?.clock as Partial<StoppedClock> | undefined
  )
  return (stops.find((clock) => clock?.dueIn !== undefined) as StoppedClock | undefined) ?? null
}
