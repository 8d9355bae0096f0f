import app from '@adonisjs/core/services/app'
import { TeleserviceRegistry } from '#kernel/registry/teleservice_registry'
import ServiceRequest from '#requests/models/service_request'

/** A mail stays readable: beyond this, it counts. */
const MOST = 50

/**
 * « – Inscription à la cantine, demande n° 44 » for each request, oldest first. Neither names nor
 * answers: a mail is read on any screen.
 *
 * @param note what else the line says of a request
 */
export async function requestListing(
  title: string,
  ids: readonly string[],
  note: (request: ServiceRequest) => string = () => ''
): Promise<string[]> {
  if (ids.length === 0) return []
  const registry = await app.container.make(TeleserviceRegistry)
  const requests = await ServiceRequest.query()
    .whereIn('id', ids.slice(0, MOST))
    .orderBy('submitted_at')
    .orderBy('id')
  const lines = requests.map((request) => {
    const label = registry.get(request.teleserviceId)?.label ?? request.teleserviceId
    return `– ${label}, demande n° ${request.number}${note(request)}`
  })
  if (ids.length > MOST) lines.push(`– et ${ids.length - MOST} autres`)
  return [[title, ...lines].join('\n')]
}
