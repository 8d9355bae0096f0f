import { now } from '#shared/clock'
import { deviceInWords } from '#accounts/device_in_words'
import type CitizenAccount from '#accounts/models/citizen_account'
import CitizenSession, { type SignInMeans } from '#accounts/models/citizen_session'

interface Input {
  account: CitizenAccount
  userAgent: string | undefined
  means?: SignInMeans
  /** Of the identity provider that he came through (`ProvenIdentity.token`). */
  identityToken?: string | null
}

/** Writes down that an account is signed in on one more device. */
export class OpenCitizenSession {
  async handle({
    account,
    userAgent,
    means = 'password',
    identityToken = null,
  }: Input): Promise<CitizenSession> {
    return CitizenSession.create({
      citizenAccountId: account.id,
      device: deviceInWords(userAgent),
      means,
      identityToken,
      openedAt: now(),
      lastSeenAt: now(),
    })
  }
}
