import { qrCode } from '#shared/pages/qr_code'
import { currentAuthority } from '#authorities/tenancy'
import type AgentAccount from '#accounts/models/agent_account'
import { enrolmentUri } from '#accounts/one_time_code'

/** What an application is given: as a picture, and as a key to type, grouped by four. */
export function authenticatorPage({ login }: AgentAccount, secret: string) {
  const issuer = `${currentAuthority().displayTitle} (espace agents)`
  const uri = enrolmentUri(secret, { issuer, label: login })
  return {
    login,
    uri,
    qr: qrCode(uri),
    key: secret.match(/.{1,4}/g)?.join(' ') ?? secret,
  }
}
