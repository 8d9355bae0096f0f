import type { AuthoritySettings } from '#authorities/settings'
import RequestMessage from '#requests/models/request_message'
import { anAgent, aTown } from '#tests/support/world'
import type { Town } from '#tests/support/world/town'
import { aBusyRequest } from '#tests/functional/back_office/desk_world'

/** A request on the desk of Anne, in a town that uses every means of contact. */
export async function aContactDesk(settings: Partial<AuthoritySettings> = {}) {
  const town = await aTown().configured({
    contactChannels: [
      'mail',
      'email',
      'home_phone',
      'office_phone',
      'mobile_phone',
      'sms',
      'office',
    ],
    ...settings,
  })
  const anne = await anAgent(town).with('school', 'write')
  const busy = await aBusyRequest(town, anne)
  const path = `/backoffice/demandes/${busy.request.number}`
  return { town, anne, path, contacts: `${path}/contacts`, ...busy }
}

export function lastMessage(town: Town) {
  return town.run(() =>
    RequestMessage.query().orderBy('created_at', 'desc').orderBy('id', 'desc').firstOrFail()
  )
}

export function allMessages(town: Town) {
  return town.run(() => RequestMessage.query().orderBy('created_at').orderBy('id'))
}
