import { now } from '#shared/clock'
import { ownedBy, type Account } from '#accounts/account_owner'
import { deviceInWords } from '#accounts/device_in_words'
import AccountSession, {
  type SecondFactor,
  type SignInMeans,
} from '#accounts/models/account_session'

interface Input {
  account: Account
  userAgent: string | undefined
  means?: SignInMeans
  secondFactor?: SecondFactor | null
  /** Of the identity provider that he came through (`ProvenIdentity.token`). */
  identityToken?: string | null
}

/** Writes down that an account is signed in on one more device. */
export class OpenSession {
  async handle({
    account,
    userAgent,
    means = 'password',
    secondFactor = null,
    identityToken = null,
  }: Input): Promise<AccountSession> {
    return AccountSession.create({
      ...ownedBy(account),
      device: deviceInWords(userAgent),
      means,
      secondFactor,
      identityToken,
      openedAt: now(),
      lastSeenAt: now(),
    })
  }
}
