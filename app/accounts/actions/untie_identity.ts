import type CitizenAccount from '#accounts/models/citizen_account'
import CitizenIdentity from '#accounts/models/citizen_identity'

/** The account opens with its password alone again. Open sessions go on. */
export class UntieIdentity {
  async handle({ account, provider }: { account: CitizenAccount; provider: string }) {
    await CitizenIdentity.query()
      .where('citizen_account_id', account.id)
      .where('provider', provider)
      .delete()
  }
}
