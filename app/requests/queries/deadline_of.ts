import type ServiceRequest from '#requests/models/service_request'

export type Deadline = 'green' | 'orange' | 'red'

/**
 * Quality of service (domain.md 2.18): red (« en retard ») after the promised
 * day, orange (« urgente ») from the alert day on, green before; `null` once decided.
 */
export function deadlineOf(
  request: Pick<ServiceRequest, 'alertOn' | 'dueOn'>,
  day: string
): Deadline | null {
  if (!request.dueOn) return null
  if (day > request.dueOn) return 'red'
  return request.alertOn && day >= request.alertOn ? 'orange' : 'green'
}
