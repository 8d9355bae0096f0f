import {
  allowInsecureRequests,
  ClientSecretPost,
  discovery,
  enableNonRepudiationChecks,
  type Configuration,
} from 'openid-client'

export interface OpenIdSettings {
  /** The provider's issuer, whose `/.well-known/openid-configuration` says the rest. */
  issuer: string
  clientId: string
  clientSecret: string
  /** What signs tokens and userinfo, as the town chose when it registered: `ES256`, `RS256`. */
  algorithm: string
}

const TIMEOUT_SECONDS = 10
/** Only a provider on this very machine may be spoken to without TLS. */
const THIS_MACHINE = ['localhost', '127.0.0.1', '[::1]']

/** Reads where the provider's endpoints are. Signatures of tokens and of the userinfo are always verified. */
export function discover(settings: OpenIdSettings): Promise<Configuration> {
  const { issuer, clientId, clientSecret, algorithm } = settings
  const server = new URL(issuer)
  const isHere = server.protocol === 'http:' && THIS_MACHINE.includes(server.hostname)
  return discovery(
    server,
    clientId,
    {
      id_token_signed_response_alg: algorithm,
      userinfo_signed_response_alg: algorithm,
    },
    ClientSecretPost(clientSecret),
    {
      timeout: TIMEOUT_SECONDS,
      execute: [enableNonRepudiationChecks, ...(isHere ? [allowInsecureRequests] : [])],
    }
  )
}
