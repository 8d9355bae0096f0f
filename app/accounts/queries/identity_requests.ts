import { now } from '#shared/clock'
import IdentityRequest, { IDENTITY_REQUEST_DAYS } from '#accounts/models/identity_request'

/** Identities that wait for an administrator to say whose they are, the oldest first. */
export function waitingIdentityRequests(provider: string) {
  const tooOld = now().minus({ days: IDENTITY_REQUEST_DAYS }).toISO() ?? ''
  return IdentityRequest.query()
    .where('provider', provider)
    .where('asked_at', '>', tooOld)
    .orderBy('asked_at')
    .orderBy('id')
}
