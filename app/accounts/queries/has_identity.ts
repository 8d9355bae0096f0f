import type CitizenAccount from '#accounts/models/citizen_account'
import CitizenIdentity from '#accounts/models/citizen_identity'

/** Does an identity of this provider open the account? */
export async function hasIdentity({ id }: CitizenAccount, provider: string): Promise<boolean> {
  const tie = await CitizenIdentity.query()
    .where('citizen_account_id', id)
    .where('provider', provider)
    .first()
  return tie !== null
}
