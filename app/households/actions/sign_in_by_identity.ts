import CitizenAccount from '#accounts/models/citizen_account'
import { findIdentity } from '#accounts/queries/find_identity'
import { admitCitizen } from '#households/actions/admit_citizen'

interface Input {
  /** `IdentityProvider.key` */
  provider: string
  subject: string
}

/**
 * The account that a proven identity opens; `null` when it is tied to none.
 *
 * @throws E_ACCOUNT_BLOCKED when the town has blocked or archived the household
 */
export class SignInByIdentity {
  async handle({ provider, subject }: Input): Promise<CitizenAccount | null> {
    const { citizenAccountId } = (await findIdentity(provider, subject)) ?? {}
    if (!citizenAccountId) return null

    return admitCitizen(await CitizenAccount.query().where('id', citizenAccountId).firstOrFail())
  }
}
