import { spokenService } from '#catalogue/spoken_service'
import { teleserviceOf } from '#requests/queries/teleservice_of'

/** The name of a request's service; its identifier once it is no longer installed. */
export async function serviceLabel(request: { teleserviceId: string }): Promise<string> {
  const teleservice = await teleserviceOf(request)
  return teleservice ? spokenService(teleservice).label : request.teleserviceId
}
