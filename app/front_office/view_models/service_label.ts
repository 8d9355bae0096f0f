import { teleserviceOf } from '#requests/queries/teleservice_of'

/** The name of a request's service; its identifier once it is no longer installed. */
export async function serviceLabel(request: { teleserviceId: string }): Promise<string> {
  const teleservice = await teleserviceOf(request)
  return teleservice?.label ?? request.teleserviceId
}
