import { now } from '#shared/clock'
import RequestLock from '#requests/models/request_lock'

/** The locks that still run on these requests, by request. */
export async function runningLocks(requestIds: string[]): Promise<Map<string, RequestLock>> {
  if (requestIds.length === 0) return new Map()
  const locks = await RequestLock.query().whereIn('request_id', requestIds)
  const instant = now()
  return new Map(
    locks.filter((lock) => lock.isHeldAt(instant)).map((lock) => [lock.requestId, lock])
  )
}
