import CitizenAccount from '#accounts/models/citizen_account'
import CitizenIdentity from '#accounts/models/citizen_identity'
import { admitCitizen } from '#households/actions/admit_citizen'

interface Input {
  /** `IdentityProvider.key` */
  provider: string
  subject: string
}

/**
 * The account that a proven identity opens; `null` when it is tied to none – whatever its name or its address.
 *
 * @throws E_ACCOUNT_BLOCKED when the town has blocked or archived the household
 */
export class SignInByIdentity {
  async handle({ provider, subject }: Input): Promise<CitizenAccount | null> {
    const tie = await CitizenIdentity.query()
      .where('provider', provider)
      .where('subject', subject)
      .first()
    if (!tie) return null

    return admitCitizen(
      await CitizenAccount.query().where('id', tie.citizenAccountId).firstOrFail()
    )
  }
}
